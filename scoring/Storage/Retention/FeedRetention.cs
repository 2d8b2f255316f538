namespace HealthScore.Scoring.Storage.Retention;

/// <summary>
/// Removes old changes from the feed. A change stays as long as a subscriber has not handled it, unless that one has stood still
/// for too long: then its next read shows a gap, see <see cref="Live.MissedChanges"/>. The statements run on every kind of database.
/// </summary>
/// <param name="database">Opened with the tables of scores.</param>
public sealed class FeedRetention(IDatabase database, TimeProvider time)
{
    /// <summary>A write of a millisecond or two.</summary>
    internal const int Batch = 1_000;

    // Changes bear no date: each day tells up to where the feed was.
    private const string NoteDay =
        "INSERT INTO feed_days (day, position) SELECT @today, feed_position FROM standing_book WHERE only_row = 1 "
        + "ON CONFLICT (day) DO NOTHING";

    private const string Newest = "(SELECT feed_position FROM standing_book WHERE only_row = 1)";

    // Who has handled all does not stand still, however long nothing changes.
    private const string ForgetStandstills =
        $"DELETE FROM feed_standstills WHERE subscriber IN (SELECT subscriber FROM feed_cursors WHERE position >= {Newest})";

    private const string NoteStandstills =
        $"INSERT INTO feed_standstills (subscriber, position, since) SELECT subscriber, position, @today FROM feed_cursors WHERE position < {Newest} "
        + "ON CONFLICT (subscriber) DO UPDATE SET position = excluded.position, since = excluded.since "
        + "WHERE feed_standstills.position <> excluded.position";

    private const string Old = "SELECT max(position) FROM feed_days WHERE day < @oldest";

    private const string Slowest =
        "SELECT min(c.position) FROM feed_cursors c LEFT JOIN feed_standstills s ON s.subscriber = c.subscriber "
        + "WHERE s.since IS NULL OR s.since >= @oldest";

    private const string Remove = "DELETE FROM score_feed WHERE position >= @from AND position <= @to";

    /// <summary>Notes where feed and subscribers are today, and removes what is too old; many small writes.</summary>
    /// <param name="pause">Told after each write how long it took, for leaving the store to others as well.</param>
    /// <param name="cancellationToken">Ends it between two writes.</param>
    /// <returns>How many changes were removed.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task<long> PruneAsync(RetentionLimits limits, Func<TimeSpan, Task> pause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(pause);
        var today = History.UtcDay.Of(time.GetUtcNow()).DayNumber;
        await PruningWrite.RunAsync(database, NoteDay, new { today }, cancellationToken);
        await PruningWrite.RunAsync(database, ForgetStandstills, new { }, cancellationToken);
        await PruningWrite.RunAsync(database, NoteStandstills, new { today }, cancellationToken);
        if (await LastOldAsync(today, limits, cancellationToken) is not { } last) return 0;
        var removed = await RemoveAsync(last, pause, cancellationToken);
        await PruningWrite.RunAsync(
            database, "DELETE FROM feed_days WHERE position <= @last AND day < @oldest", new { last, oldest = today - limits.FeedDays },
            cancellationToken);
        return removed;
    }

    private async Task<long?> LastOldAsync(int today, RetentionLimits limits, CancellationToken cancellationToken)
    {
        var oldest = today - limits.FeedDays;
        if (await PruningWrite.ReadAsync(database, Old, new { oldest }, cancellationToken) is not { } old) return null;
        var slowest = await PruningWrite.ReadAsync(database, Slowest, new { oldest = oldest - limits.CursorDays }, cancellationToken);
        return Math.Min(old, slowest ?? old);
    }

    private async Task<long> RemoveAsync(long last, Func<TimeSpan, Task> pause, CancellationToken cancellationToken)
    {
        var removed = 0L;
        while (await PruningWrite.ReadAsync(database, "SELECT min(position) FROM score_feed", null, cancellationToken) is { } from && from <= last)
        {
            var began = time.GetTimestamp();
            var to = Math.Min(last, from + Batch - 1);
            removed += await PruningWrite.RunAsync(database, Remove, new { from, to }, cancellationToken);
            await pause(time.GetElapsedTime(began));
        }

        return removed;
    }
}
