namespace HealthScore.Scoring.Storage.Retention;

/// <summary>
/// Thins old daily snapshots: of a month that is over for long enough, each account keeps its last one. A month at a time, as its
/// days lie beside each other. The statements run on every kind of database.
/// </summary>
/// <param name="database">Opened with the tables of snapshots and scores.</param>
public sealed class SnapshotRetention(IDatabase database, SnapshotProgress progress, TimeProvider time)
{
    /// <summary>A write of a few milliseconds: some 30 rows each.</summary>
    internal const int AccountsAtOnce = 25;

    // The number of the last day of the newest month that was thinned.
    private const string Thinned = "thinned";

    // By way of accounts, so that each one's month is looked up instead of all that it ever had.
    private const string Thin =
        "DELETE FROM snapshots WHERE account_key IN (SELECT account_key FROM accounts WHERE account_key >= @from AND account_key <= @to) "
        + "AND day >= @first AND day <= @last AND EXISTS (SELECT 1 FROM snapshots later "
        + "WHERE later.account_key = snapshots.account_key AND later.day > snapshots.day AND later.day <= @last)";

    /// <summary>Thins the months that are old enough and were not thinned yet; many small writes.</summary>
    /// <param name="pause">Told after each write how long it took, for leaving the store to others as well.</param>
    /// <param name="cancellationToken">Ends it between two writes.</param>
    /// <returns>How many snapshots were removed.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task<long> ThinAsync(RetentionLimits limits, Func<TimeSpan, Task> pause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(pause);
        var oldest = History.UtcDay.Of(time.GetUtcNow()).DayNumber - limits.SnapshotDays;
        var (removed, done) = (0L, await progress.ReadAsync(Thinned, cancellationToken));
        while (await NextMonthAsync(done, cancellationToken) is var (first, last) && last < oldest)
        {
            removed += await ThinAsync(first, last, pause, cancellationToken);
            // Another instance may have done the same.
            await progress.MoveAsync(Thinned, done, last, cancellationToken);
            done = last;
        }

        return removed;
    }

    private async Task<(int First, int Last)> NextMonthAsync(long after, CancellationToken cancellationToken)
    {
        var next = await PruningWrite.ReadAsync(database, "SELECT min(day) FROM snapshots WHERE day > @after", new { after }, cancellationToken);
        if (next is null) return (int.MaxValue, int.MaxValue);
        var day = DateOnly.FromDayNumber((int)next);
        var first = day.DayNumber - day.Day + 1;
        return (first, first + DateTime.DaysInMonth(day.Year, day.Month) - 1);
    }

    private async Task<long> ThinAsync(int first, int last, Func<TimeSpan, Task> pause, CancellationToken cancellationToken)
    {
        var removed = 0L;
        var accounts = await PruningWrite.ReadAsync(database, "SELECT max(account_key) FROM accounts", null, cancellationToken) ?? 0;
        for (var from = 1L; from <= accounts; from += AccountsAtOnce)
        {
            var began = time.GetTimestamp();
            removed += await PruningWrite.RunAsync(
                database, Thin, new { from, to = from + AccountsAtOnce - 1, first, last }, cancellationToken);
            await pause(time.GetElapsedTime(began));
        }

        return removed;
    }
}
