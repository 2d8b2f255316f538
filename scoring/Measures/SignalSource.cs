using System.Runtime.CompilerServices;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Measures;

/// <summary>Reads one measure from signals: window, aggregate, <c>min_count</c>, <c>change</c>, freshness.</summary>
internal sealed class SignalSource : IMeasureSource
{
    private readonly string _kind;
    private readonly SignalFilter _filter;
    private readonly Aggregate _aggregate;
    private readonly SignalCourse _course;
    private readonly bool _sinceNewest;
    private readonly long _window;
    private readonly int _minCount;
    private readonly bool _change;
    private readonly long? _freshFor;

    public SignalSource(SignalMeasure measure)
    {
        _kind = measure.Kind;
        _filter = new SignalFilter(measure.Where);
        _aggregate = new Aggregate(measure, _filter);
        _course = new SignalCourse(measure, _filter);
        _sinceNewest = measure.Aggregation == Aggregation.DaysSince;
        _window = (measure.WindowDays ?? 0) * TimeSpan.TicksPerDay;
        _minCount = measure.MinCount;
        _change = measure.Change;
        _freshFor = measure.FreshForDays * TimeSpan.TicksPerDay;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Reading Read(in ReadingContext context)
    {
        var series = context.History.Of(_kind);
        var known = series.CountUpTo(context.AsOf);
        var value = Current(series, known, context.AsOf);
        if (_change && value is { } current) value = Change(series, context.AsOf, current);
        var freshness = Freshness(series, known, context.AsOf);
        return value is { } present ? Reading.Of(present, freshness) : Reading.Missing(freshness);
    }

    public ReadingCourse Follow(in ReadingContext context, bool isPresent) =>
        _course.Of(context.History.Of(_kind), context.AsOf, isPresent);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double? Current(in SignalSeries series, int known, long asOf)
    {
        if (known == 0) return null;
        if (_sinceNewest) return DaysSince(series, known, asOf);
        var from = series.CountUpTo(asOf - _window);
        if (_minCount > 0 && _aggregate.Matching(series, from, known) < _minCount) return null;
        return _aggregate.Of(series, from, known);
    }

    // The window before; an earlier value of 0, or none, gives no ratio.
    private double? Change(in SignalSeries series, long asOf, double current)
    {
        var end = asOf - _window;
        var known = series.CountUpTo(end);
        var earlier = known == 0 ? null
            : _sinceNewest ? DaysSince(series, known, end)
            : _aggregate.Of(series, series.CountUpTo(end - _window), known);
        return earlier is { } value && value != 0 ? (current / value) - 1 : null;
    }

    private double? DaysSince(in SignalSeries series, int known, long asOf)
    {
        var newest = Newest(series, known);
        return newest < 0 ? null : (asOf - series.At[newest]) / (double)TimeSpan.TicksPerDay;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Freshness(in SignalSeries series, int known, long asOf)
    {
        if (_freshFor is not { } freshFor) return 1;
        var newest = Newest(series, known);
        if (newest < 0) return 0;
        var age = asOf - series.At[newest];
        if (age <= freshFor) return 1;
        return age >= 2 * freshFor ? 0 : 2 - (age / (double)freshFor);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Newest(in SignalSeries series, int known)
    {
        var index = known - 1;
        while (index >= 0 && !_filter.Matches(series, index)) index--;
        return index;
    }
}
