using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>
/// What was known of an account at past instants: only what had arrived by then, so that late corrections cannot flatter the
/// past. Builds a history only where something has arrived since the instant asked for before.
/// </summary>
/// <remarks>Not for several threads.</remarks>
public sealed class KnownThen(AccountPast past)
{
    private int _arrived = -1;
    private SignalHistory _history = SignalHistory.Empty;

    /// <summary>The account as it was known at an instant; null when nothing of it had arrived.</summary>
    public AccountSignals? At(DateTimeOffset instant)
    {
        var versions = 0;
        while (versions < past.Versions.Count && past.Versions[versions].ArrivedAt <= instant) versions++;
        return versions == 0 ? null : new AccountSignals(past.Valid(versions, instant), Signals(instant));
    }

    private SignalHistory Signals(DateTimeOffset instant)
    {
        var arrived = CountArrivedBy(instant);
        if (arrived == _arrived) return _history;
        _history = SignalHistory.From(past.Arrivals.Take(arrived).Select(arrival => arrival.Signal));
        _arrived = arrived;
        return _history;
    }

    private int CountArrivedBy(DateTimeOffset instant)
    {
        var (from, to) = (0, past.Arrivals.Count);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (past.Arrivals[middle].ArrivedAt <= instant) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
