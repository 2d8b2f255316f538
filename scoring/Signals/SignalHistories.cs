using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Signals;

/// <summary>The histories of many accounts. Immutable.</summary>
public sealed class SignalHistories
{
    private readonly Dictionary<AccountId, SignalHistory> _byAccount;

    internal SignalHistories(Dictionary<AccountId, SignalHistory> byAccount) => _byAccount = byAccount;

    /// <summary>Accounts that have signals.</summary>
    public IReadOnlyCollection<AccountId> Accounts => _byAccount.Keys;

    /// <summary>Builds all histories.</summary>
    /// <param name="arrivals">Signals of any accounts in the order of their arrival.</param>
    public static SignalHistories From(IEnumerable<Signal> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        var builder = new SignalHistoriesBuilder();
        foreach (var signal in arrivals) builder.Add(signal);
        return builder.Build();
    }

    /// <summary>An account's history; an empty one for an account without signals.</summary>
    public SignalHistory Of(AccountId account) => _byAccount.GetValueOrDefault(account, SignalHistory.Empty);
}
