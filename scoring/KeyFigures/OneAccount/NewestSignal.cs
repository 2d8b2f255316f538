using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>When something was last heard of.</summary>
public static class NewestSignal
{
    /// <summary>The instant of the newest signal of chosen kinds, UTC; null when there is none.</summary>
    /// <param name="history">The account's signals.</param>
    /// <param name="asOf">Later ones are not looked at.</param>
    /// <param name="isMeant">Which kinds.</param>
    public static DateTimeOffset? Of(SignalHistory history, DateTimeOffset asOf, Func<string, bool> isMeant)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(isMeant);
        long newest = 0;
        foreach (var kind in history.Kinds)
        {
            if (!isMeant(kind)) continue;
            var series = history.Of(kind);
            if (series.CountUpTo(asOf.UtcTicks) is > 0 and var count) newest = Math.Max(newest, series.At[count - 1]);
        }

        return newest == 0 ? null : new DateTimeOffset(newest, TimeSpan.Zero);
    }

    /// <summary>The instant of the newest signal that a measure looks at, of any age; null when there is none.</summary>
    /// <inheritdoc cref="Of(SignalHistory, DateTimeOffset, Func{string, bool})"/>
    public static DateTimeOffset? Of(SignalHistory history, DateTimeOffset asOf, SignalMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(measure);
        var filter = new SignalFilter(measure.Where);
        var series = history.Of(measure.Kind);
        for (var i = series.CountUpTo(asOf.UtcTicks) - 1; i >= 0; i--)
        {
            if (filter.Matches(series, i)) return new DateTimeOffset(series.At[i], TimeSpan.Zero);
        }

        return null;
    }
}
