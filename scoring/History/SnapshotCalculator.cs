using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>
/// Fills the past with snapshots by scoring an account as of the end of each UTC day, and as of now for today. Days before
/// the account's first signal have none, however well attributes alone could be scored then.
/// </summary>
public sealed class SnapshotCalculator(ScoreCalculator scores)
{
    /// <summary>From everything known today.</summary>
    /// <param name="past">The account's past.</param>
    /// <param name="from">First UTC day.</param>
    /// <param name="to">Last UTC day; days after now have no snapshot.</param>
    /// <param name="now">The instant of today's snapshot.</param>
    public IReadOnlyList<DaySnapshot> AsOf(AccountPast past, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(past);
        return Calculate(past.SeenAt, from, to, now);
    }

    /// <summary>From what had arrived by the end of each day.</summary>
    /// <inheritdoc cref="AsOf"/>
    public IReadOnlyList<DaySnapshot> AsKnown(AccountPast past, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(past);
        return Calculate(new KnownThen(past).At, from, to, now);
    }

    private List<DaySnapshot> Calculate(
        Func<DateTimeOffset, AccountSignals?> seenAt, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var snapshots = new List<DaySnapshot>();
        var today = UtcDay.Of(now);
        var last = to < today ? to : today;
        for (var day = from; day <= last; day = day.AddDays(1))
        {
            var end = UtcDay.EndOf(day, now);
            if (seenAt(end) is { } seen && seen.History.OldestAt() <= end)
                snapshots.Add(DaySnapshot.Of(scores.Calculate(seen.Account, seen.History, end)));
        }

        return snapshots;
    }
}
