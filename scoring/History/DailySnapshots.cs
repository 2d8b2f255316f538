using System.Runtime.CompilerServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>
/// Keeps a snapshot of every account for each UTC day that ended, and for days that were missed. It works in small batches and
/// remembers in the store how far it came, so that it goes on where it was stopped, and several processes do not undo each
/// other's work.
/// </summary>
/// <param name="backfill">How many days before today are kept the first time, and at most after a silence; at least 0.</param>
/// <param name="most">
/// How many snapshots are kept at once, at least 1: a large book's days before go back less far. Yesterday's are kept anyway.
/// </param>
public sealed class DailySnapshots(
    IScoreStore scores, SnapshotProgress progress, AccountHistories histories, TimeProvider time, int backfill, int most)
{
    // The number of the newest day of which all accounts are kept, and for the day that is being kept, the place of the last
    // account.
    private const string Days = "day";
    private const string Places = "account";
    private const int DayShift = 40;

    // What is computed for one account at once, and written together: a write of some milliseconds.
    private const int DaysTogether = 400;

    /// <summary>When the next day ends.</summary>
    public DateTimeOffset NextEnd => UtcDay.StartOf(UtcDay.Of(time.GetUtcNow()).AddDays(1));

    /// <summary>Keeps all days that ended and are not kept yet.</summary>
    /// <param name="pause">Told after each batch how long it took, for leaving the machine to others as well.</param>
    /// <param name="cancellationToken">Ends it between two batches.</param>
    /// <returns>How many snapshots are new or different.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task<int> KeepMissingAsync(Func<TimeSpan, Task> pause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pause);
        var last = UtcDay.Of(time.GetUtcNow()).AddDays(-1);
        var done = (int)await progress.ReadAsync(Days, cancellationToken);
        if (done >= last.DayNumber) return 0;
        var accounts = await AccountsAsync(cancellationToken);
        // A store that is filled later has its past to keep then.
        if (accounts.Count == 0) return 0;
        var days = Math.Min(backfill, Math.Max(1, most / Math.Max(1, accounts.Count)));
        var from = Math.Max(done + 1, last.DayNumber + 1 - days);
        var kept = 0;
        if (from <= last.DayNumber)
        {
            var batches = KeepAsync(accounts, DateOnly.FromDayNumber(from), last, pause, cancellationToken);
            await foreach (var batch in batches) kept += batch;
        }

        await progress.MoveAsync(Days, done, last.DayNumber, cancellationToken);
        return kept;
    }

    private async IAsyncEnumerable<int> KeepAsync(
        List<(long Place, AccountId Id)> accounts, DateOnly from, DateOnly to, Func<TimeSpan, Task> pause,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = await BeginAsync(to, cancellationToken);
        var together = Math.Max(1, DaysTogether / (to.DayNumber - from.DayNumber + 1));
        for (var next = accounts.Count(account => Place(to, account.Place) <= cursor); next < accounts.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var began = time.GetTimestamp();
            var batch = accounts.GetRange(next, Math.Min(together, accounts.Count - next));
            yield return await histories.KeepDaysAsync([.. batch.Select(account => account.Id)], from, to, cancellationToken);
            var reached = Place(to, batch[^1].Place);
            // Another process does the same and may be further: what both keep is the same.
            cursor = await progress.MoveAsync(Places, cursor, reached, cancellationToken)
                ? reached
                : await progress.ReadAsync(Places, cancellationToken);
            while (next < accounts.Count && Place(to, accounts[next].Place) <= cursor) next++;
            await pause(time.GetElapsedTime(began));
        }
    }

    // Goes on behind the last account where the same day was begun before.
    private async ValueTask<long> BeginAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var cursor = await progress.ReadAsync(Places, cancellationToken);
        if (cursor >= Place(day, 0)) return cursor;
        await progress.MoveAsync(Places, cursor, Place(day, 0), cancellationToken);
        return Place(day, 0);
    }

    private async ValueTask<List<(long Place, AccountId Id)>> AccountsAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<(long Place, AccountId Id)>();
        await foreach (var standing in scores.ReadStandingAsync(0, cancellationToken))
            accounts.Add((standing.Place, standing.Account.Id));

        accounts.Sort((left, right) => left.Place.CompareTo(right.Place));
        return accounts;
    }

    private static long Place(DateOnly day, long place) => ((long)day.DayNumber << DayShift) + place;
}
