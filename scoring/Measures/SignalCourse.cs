using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Measures;

/// <summary>
/// How a reading of signals goes on: it jumps when a signal enters or leaves a window, or ends being fresh; days since, and
/// freshness that fades, move in between.
/// </summary>
internal sealed class SignalCourse(SignalMeasure measure, SignalFilter filter)
{
    private readonly bool _sinceNewest = measure.Aggregation == Aggregation.DaysSince;
    private readonly bool _change = measure.Change;
    private readonly long _window = (measure.WindowDays ?? 0) * TimeSpan.TicksPerDay;
    private readonly long? _freshFor = measure.FreshForDays * TimeSpan.TicksPerDay;

    // Of the values in a window, last reads only the newest: it alone need be watched.
    private readonly bool _onlyNewest =
        measure is { Aggregation: Aggregation.Last, Change: false, MinCount: 0 };

    /// <param name="series">Of the measure's kind.</param>
    /// <param name="now">UTC ticks.</param>
    /// <param name="isPresent">Whether the measure reads anything now.</param>
    public ReadingCourse Of(in SignalSeries series, long now, bool isPresent)
    {
        var known = series.CountUpTo(now);
        var jump = known < series.Count ? series.At[known] : ReadingCourse.Never;
        if (known == 0) return new ReadingCourse(jump, 0, 0, false);
        var newest = Newest(series, known);
        if (_onlyNewest) jump = Math.Min(jump, Exit(series, newest, now));
        else if (!_sinceNewest || _change) jump = Math.Min(jump, FirstExit(series, known, now));
        if (_change) jump = Math.Min(jump, FirstExitBefore(series, now));
        if (!isPresent) return new ReadingCourse(jump, 0, 0, false);
        var fading = Freshness(series, newest, now, ref jump);
        return new ReadingCourse(jump, _sinceNewest && !_change ? 1 : 0, fading, _sinceNewest && _change);
    }

    private long Exit(in SignalSeries series, int newest, long now)
    {
        if (newest < 0) return ReadingCourse.Never;
        var exit = series.At[newest] + _window;
        return exit > now ? exit : ReadingCourse.Never;
    }

    private long FirstExit(in SignalSeries series, int known, long now)
    {
        for (var i = series.CountUpTo(now - _window); i < known; i++)
        {
            if (filter.Matches(series, i)) return series.At[i] + _window;
        }

        return ReadingCourse.Never;
    }

    // The window before begins to count when the first signal of the kind, whatever its attributes, comes into it.
    private long FirstExitBefore(in SignalSeries series, long now)
    {
        var known = series.CountUpTo(now - _window);
        if (known == 0) return series.At[0] + _window;
        for (var i = series.CountUpTo(now - (2 * _window)); i < known; i++)
        {
            if (filter.Matches(series, i)) return series.At[i] + (2 * _window);
        }

        return ReadingCourse.Never;
    }

    private double Freshness(in SignalSeries series, int newest, long now, ref long jump)
    {
        if (_freshFor is not { } freshFor || newest < 0) return 0;
        var age = now - series.At[newest];
        if (age >= 2 * freshFor) return 0;
        jump = Math.Min(jump, series.At[newest] + (age < freshFor ? freshFor : 2 * freshFor));
        return age < freshFor ? 0 : -TimeSpan.TicksPerDay / (double)freshFor;
    }

    private int Newest(in SignalSeries series, int known)
    {
        var index = known - 1;
        while (index >= 0 && !filter.Matches(series, index)) index--;
        return index;
    }
}
