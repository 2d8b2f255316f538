using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Signals;

/// <summary>Sorts a stream of signals, in the order of their arrival, into one history per account.</summary>
/// <remarks>Not for several threads.</remarks>
public sealed class SignalHistoriesBuilder
{
    private readonly Dictionary<AccountId, SignalHistoryBuilder> _byAccount = [];

    public void Add(in Signal signal)
    {
        if (!_byAccount.TryGetValue(signal.Account, out var builder))
            _byAccount.Add(signal.Account, builder = new SignalHistoryBuilder());
        builder.Add(signal);
    }

    public SignalHistories Build()
    {
        var built = new Dictionary<AccountId, SignalHistory>(_byAccount.Count);
        foreach (var (account, builder) in _byAccount) built.Add(account, builder.Build());
        return new SignalHistories(built);
    }
}
