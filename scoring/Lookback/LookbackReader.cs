using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Lookback;

/// <summary>
/// Looks back at the whole book: one pass through the store and two scorings per account. What an answer about the book's past
/// needs is kept, so that each asker's own choice of accounts only has to be added up.
/// </summary>
/// <param name="pasts">Whose signals are read.</param>
/// <param name="scores">Of the scorecards in force.</param>
/// <param name="conversions">Which conversions the key figures count.</param>
/// <param name="time">Gives the instant up to which is looked.</param>
public sealed class LookbackReader(IPastStore pasts, ScoreCalculator scores, IReadOnlyList<Conversion> conversions, TimeProvider time)
{
    private const string Usage = "usage.";
    private const string Touchpoint = "relationship.touchpoint";

    private readonly MovementCalculator _movements = new(scores);

    /// <param name="days">How far to look back, at least 1.</param>
    /// <param name="stamp">Of a state of the store that is there already.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async Task<BookLookback> ReadAsync(int days, long stamp, CancellationToken cancellationToken)
    {
        var period = Period.LastDays(days, time.GetUtcNow());
        var from = UtcDay.Of(period.End).AddDays(-days);
        var accounts = new Dictionary<AccountId, AccountLookback>();
        await foreach (var past in pasts.ReadPastsAsync(cancellationToken)) accounts[past.Id] = Of(past, period, from);
        return new BookLookback(period, stamp, conversions, accounts);
    }

    private AccountLookback Of(AccountPast past, Period period, DateOnly from)
    {
        var now = new KeyFigureCalculator(period, _ => true, conversions);
        var before = new KeyFigureCalculator(period.Before(), _ => true, conversions);
        now.Add(past);
        before.Add(past);
        return new AccountLookback(
            now, before, Change(past, period.End, from), LastUse(past.History, period.End), LastTouch(past.History, period.End));
    }

    private int? Change(AccountPast past, DateTimeOffset now, DateOnly from)
    {
        if (past.Current.Status != AccountStatus.Active || scores.Calculate(past.At(now), past.History, now).Score is not { } score) return null;
        return score - _movements.NewestOn(past.At, past.History, now, from)?.Score;
    }

    // Nobody at work is reported as a 0 by some sources: that is no use.
    private static long? LastUse(SignalHistory history, DateTimeOffset now)
    {
        long? last = null;
        foreach (var kind in history.Kinds)
        {
            if (!kind.StartsWith(Usage, StringComparison.Ordinal)) continue;
            var series = history.Of(kind);
            var at = series.CountUpTo(now.UtcTicks) - 1;
            while (at >= 0 && series.Values[at] <= 0) at--;
            if (at >= 0 && (last is null || series.At[at] > last)) last = series.At[at];
        }

        return last;
    }

    private static long? LastTouch(SignalHistory history, DateTimeOffset now)
    {
        var series = history.Of(Touchpoint);
        return series.CountUpTo(now.UtcTicks) is > 0 and var count ? series.At[count - 1] : null;
    }
}
