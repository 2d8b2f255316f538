using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>
/// Works out how an account's score moved by scoring it again as of the end of past UTC days, so that no stored history is
/// needed. Costs about a hundred scorings. Safe for several threads.
/// </summary>
/// <remarks>
/// A snapshot belongs to its UTC day: "7 days ago" is the day whose number is 7 lower, whatever the hour. Days before the
/// account's first signal have no snapshot, however well attributes alone could be scored then.
/// </remarks>
public sealed class MovementCalculator
{
    // A comparison with something older would mislead more than it tells; it also bounds the work.
    private const int FarthestBack = 365;

    private readonly ScoreCalculator _scores;

    public MovementCalculator(ScoreCalculator scores) =>
        _scores = scores ?? throw new ArgumentNullException(nameof(scores));

    /// <summary>The movement up to now, with the account's attributes as they are now.</summary>
    public ScoreMovement Calculate(Account account, SignalHistory history, DateTimeOffset now) =>
        Calculate(_ => account, history, now);

    /// <summary>The movement up to now.</summary>
    /// <param name="accountAt">The account as its attributes were at an instant.</param>
    /// <param name="history">Its signals.</param>
    /// <param name="now">Any offset; days are UTC.</param>
    public ScoreMovement Calculate(Func<DateTimeOffset, Account> accountAt, SignalHistory history, DateTimeOffset now) =>
        Calculate(Seen(accountAt, history), now);

    /// <summary>The movement up to now.</summary>
    /// <param name="seenAt">Account and signals as they are to be seen at an instant; null when there is nothing.</param>
    /// <param name="now">Any offset; days are UTC.</param>
    public ScoreMovement Calculate(Func<DateTimeOffset, AccountSignals?> seenAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(seenAt);
        var today = UtcDay.Of(now);
        var snapshots = Snapshots(seenAt, now, today.AddDays(1 - ScoreTrend.Days));
        var current = snapshots.Count > 0 && snapshots[^1].Day == today ? snapshots[^1].Score : null;
        var slope = ScoreTrend.PointsPer30Days(snapshots);
        return new ScoreMovement(ScoreTrend.DirectionOf(slope), slope, Delta(7), Delta(30), Delta(90));

        int? Delta(int days) => current - Newest(seenAt, now, today.AddDays(-days), snapshots)?.Score;
    }

    /// <summary>The snapshots from a day to today, oldest first; days without a raw score are left out.</summary>
    /// <param name="accountAt">The account as its attributes were at an instant.</param>
    /// <param name="history">Its signals.</param>
    /// <param name="now">The instant of today's snapshot.</param>
    /// <param name="from">First UTC day.</param>
    public IReadOnlyList<ScoreSnapshot> Snapshots(
        Func<DateTimeOffset, Account> accountAt, SignalHistory history, DateTimeOffset now, DateOnly from) =>
        Snapshots(Seen(accountAt, history), now, from);

    private List<ScoreSnapshot> Snapshots(Func<DateTimeOffset, AccountSignals?> seenAt, DateTimeOffset now, DateOnly from)
    {
        if (FirstDay(seenAt, now) is not { } first) return [];
        var today = UtcDay.Of(now);
        var snapshots = new List<ScoreSnapshot>();
        for (var day = first > from ? first : from; day < today; day = day.AddDays(1))
            Add(SnapshotAt(seenAt, EndOf(day)));
        if (first <= today && from <= today) Add(SnapshotAt(seenAt, now));
        return snapshots;

        void Add(ScoreSnapshot? snapshot)
        {
            if (snapshot is not null) snapshots.Add(snapshot);
        }
    }

    /// <summary>The snapshots of chosen days alone, in their order; costs one scoring each.</summary>
    /// <param name="accountAt">The account as its attributes were at an instant.</param>
    /// <param name="history">Its signals.</param>
    /// <param name="now">The instant of today's snapshot; later days have none.</param>
    /// <param name="days">UTC days.</param>
    public IReadOnlyList<ScoreSnapshot> SnapshotsOf(
        Func<DateTimeOffset, Account> accountAt, SignalHistory history, DateTimeOffset now, IEnumerable<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var seenAt = Seen(accountAt, history);
        if (FirstDay(seenAt, now) is not { } first) return [];
        var today = UtcDay.Of(now);
        return [.. days.Where(day => day >= first && day <= today)
            .Select(day => SnapshotAt(seenAt, day == today ? now : EndOf(day)))
            .OfType<ScoreSnapshot>()];
    }

    /// <summary>The newest snapshot of a UTC day or before it, which a change since that day is measured from; null without one.</summary>
    /// <param name="accountAt">The account as its attributes were at an instant.</param>
    /// <param name="history">Its signals.</param>
    /// <param name="now">The instant of the question.</param>
    /// <param name="day">Before today.</param>
    public ScoreSnapshot? NewestOn(Func<DateTimeOffset, Account> accountAt, SignalHistory history, DateTimeOffset now, DateOnly day) =>
        Newest(Seen(accountAt, history), now, day, []);

    private ScoreSnapshot? Newest(
        Func<DateTimeOffset, AccountSignals?> seenAt, DateTimeOffset now, DateOnly day, IReadOnlyList<ScoreSnapshot> known)
    {
        if (known.LastOrDefault(snapshot => snapshot.Day <= day) is { } among) return among;
        if (FirstDay(seenAt, now) is not { } first) return null;
        var last = day.AddDays(-FarthestBack) is var bound && bound > first ? bound : first;
        for (; day >= last; day = day.AddDays(-1))
        {
            if (SnapshotAt(seenAt, EndOf(day)) is { } found) return found;
        }

        return null;
    }

    private ScoreSnapshot? SnapshotAt(Func<DateTimeOffset, AccountSignals?> seenAt, DateTimeOffset instant)
    {
        if (seenAt(instant) is not { } seen) return null;
        var score = _scores.Calculate(seen.Account, seen.History, instant);
        return score.Raw is { } raw
            ? new ScoreSnapshot(UtcDay.Of(instant), raw, score.Score, score.Band, score.Coverage)
            : null;
    }

    private static Func<DateTimeOffset, AccountSignals?> Seen(Func<DateTimeOffset, Account> accountAt, SignalHistory history)
    {
        ArgumentNullException.ThrowIfNull(accountAt);
        ArgumentNullException.ThrowIfNull(history);
        return instant => new AccountSignals(accountAt(instant), history);
    }

    private static DateOnly? FirstDay(Func<DateTimeOffset, AccountSignals?> seenAt, DateTimeOffset now) =>
        seenAt(now)?.History.OldestAt() is { } oldest ? UtcDay.Of(oldest) : null;

    private static DateTimeOffset EndOf(DateOnly day) => new(day, TimeOnly.MaxValue, TimeSpan.Zero);
}
