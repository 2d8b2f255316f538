using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Live.Steps;

/// <summary>What a store was told, kept in the plainest way, so that scoring from scratch owes the store nothing.</summary>
internal sealed class ExpectedStore
{
    private readonly Dictionary<AccountId, Account> _accounts = [];
    private readonly List<Signal> _arrivals = [];
    private readonly Dictionary<AccountId, List<Override>> _overrides = [];

    // When overrides made an account due, later than the step.
    private readonly List<(AccountId Account, DateTimeOffset At)> _marks = [];

    public IReadOnlyCollection<Account> Accounts => _accounts.Values;

    public void Save(Account account) => _accounts[account.Id] = account;

    public void Save(IEnumerable<Signal> signals) => _arrivals.AddRange(signals.Where(signal => _accounts.ContainsKey(signal.Account)));

    public SignalHistory History(AccountId account) => SignalHistory.From(_arrivals.Where(signal => signal.Account == account));

    public IReadOnlyList<Override> Overrides(AccountId account) => _overrides.GetValueOrDefault(account, []);

    public void Set(Override byHand)
    {
        if (!_accounts.ContainsKey(byHand.Account)) return;
        End(byHand.Account, byHand.From);
        if (!_overrides.TryGetValue(byHand.Account, out var own)) _overrides.Add(byHand.Account, own = []);
        own.Add(byHand);
        _marks.Add((byHand.Account, byHand.From));
    }

    public void Clear(AccountId account, DateTimeOffset at)
    {
        if (Overrides(account).All(one => End(one) <= at || End(one) <= one.From)) return;
        End(account, at);
        _marks.Add((account, at));
    }

    public Override? InForce(AccountId account, DateTimeOffset at) => Overrides(account).SingleOrDefault(one => one.IsInForceAt(at));

    /// <summary>When overrides next make a difference after an instant, or only made the account due.</summary>
    public DateTimeOffset? NextTurn(AccountId account, DateTimeOffset after) =>
        Overrides(account).Where(one => one.From < End(one)).SelectMany(one => new DateTimeOffset?[] { one.From, End(one) })
            .Concat(_marks.Where(mark => mark.Account == account).Select(mark => (DateTimeOffset?)mark.At))
            .Where(at => at > after).Min();

    /// <summary>An account was scored: what made it due before is done with.</summary>
    public void Forget(AccountId account) => _marks.RemoveAll(mark => mark.Account == account);

    private static DateTimeOffset End(Override one) => one.EndedAt < one.Until ? one.EndedAt.Value : one.Until;

    private void End(AccountId account, DateTimeOffset at)
    {
        if (!_overrides.TryGetValue(account, out var own)) return;
        for (var i = 0; i < own.Count; i++)
            if (End(own[i]) > at) own[i] = own[i] with { EndedAt = at };
    }
}
