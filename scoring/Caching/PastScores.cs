using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>What an account scored earlier, worked out anew from its signals.</summary>
public sealed class PastScores(IPastStore pasts, ScoreCalculator calculator)
{
    private readonly MovementCalculator _movements = new(calculator);

    /// <summary>The score at the end of some UTC days; days without a score are left out.</summary>
    /// <param name="entry">The account.</param>
    /// <param name="today">UTC day of the question.</param>
    /// <param name="days">Up to today.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<IReadOnlyList<ScoreSnapshot>> SnapshotsAsync(
        BookEntry entry, DateOnly today, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var past = await pasts.ReadPastAsync(entry.Account.Id, cancellationToken);
        return past is null ? [] : _movements.SnapshotsOf(past.At, past.History, entry.LastLookOn(today), days);
    }

    /// <summary>The score at an earlier instant, by the signals up to then; the entry's own score when the account is gone.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<AccountScore> AtAsync(BookEntry entry, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (instant == entry.Score.AsOf) return entry.Score;
        var past = await pasts.ReadPastAsync(entry.Account.Id, cancellationToken);
        return past is null ? entry.Score : calculator.Calculate(past.At(instant), past.History, instant);
    }
}
