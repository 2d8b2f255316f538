using System.Runtime.CompilerServices;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Measures;

/// <summary>
/// Turns the matching signals among <c>[from, to)</c> of a series into one number, or null when that is missing.
/// </summary>
internal sealed class Aggregate(SignalMeasure measure, SignalFilter filter)
{
    // NPS: promoters say 9 or 10, detractors 0 to 6.
    private const double Promoter = 9;
    private const double Detractor = 6;

    [ThreadStatic]
    private static HashSet<string>? _different;

    private readonly string _by = measure.By ?? "";
    private readonly double _atLeast = measure.AtLeast ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Matching(in SignalSeries series, int from, int to)
    {
        if (filter.IsEmpty) return to - from;
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (filter.Matches(series, i)) count++;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double? Of(in SignalSeries series, int from, int to) => measure.Aggregation switch
    {
        Aggregation.Last => Last(series, from, to),
        Aggregation.Count => Matching(series, from, to),
        Aggregation.Sum => Sum(series, from, to, out _),
        Aggregation.Mean => Mean(series, from, to),
        Aggregation.Min => Extreme(series, from, to, sign: -1),
        Aggregation.Max => Extreme(series, from, to, sign: 1),
        Aggregation.Distinct => Distinct(series, from, to),
        Aggregation.Nps => Nps(series, from, to),
        Aggregation.Share => Share(series, from, to),
        _ => throw new InvalidOperationException($"{measure.Aggregation} has no window."),
    };

    private double? Last(in SignalSeries series, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (filter.Matches(series, i)) return series.Values[i];
        }

        return null;
    }

    // Compensated (Neumaier 1974), so that the order of addition does not show.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Sum(in SignalSeries series, int from, int to, out int count)
    {
        count = 0;
        double sum = 0, lost = 0;
        for (var i = from; i < to; i++)
        {
            if (!filter.Matches(series, i)) continue;
            count++;
            var value = series.Values[i];
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        // Where the sum overflows the correction is no number.
        return double.IsFinite(lost) ? sum + lost : sum;
    }

    private double? Mean(in SignalSeries series, int from, int to)
    {
        var sum = Sum(series, from, to, out var count);
        return count == 0 ? null : sum / count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double? Extreme(in SignalSeries series, int from, int to, int sign)
    {
        double? extreme = null;
        for (var i = from; i < to; i++)
        {
            if (!filter.Matches(series, i)) continue;
            var value = series.Values[i];
            if (extreme is not { } known || value.CompareTo(known) * sign > 0) extreme = value;
        }

        return extreme;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Distinct(in SignalSeries series, int from, int to)
    {
        var different = _different ??= new HashSet<string>(StringComparer.Ordinal);
        different.Clear();
        for (var i = from; i < to; i++)
        {
            if (filter.Matches(series, i) && series.AttributesOf(i)[_by] is { } value) different.Add(value);
        }

        return different.Count;
    }

    private double? Nps(in SignalSeries series, int from, int to)
    {
        int count = 0, promoters = 0, detractors = 0;
        for (var i = from; i < to; i++)
        {
            if (!filter.Matches(series, i)) continue;
            count++;
            if (series.Values[i] >= Promoter) promoters++;
            else if (series.Values[i] <= Detractor) detractors++;
        }

        return count == 0 ? null : 100.0 * (promoters - detractors) / count;
    }

    private double? Share(in SignalSeries series, int from, int to)
    {
        int count = 0, reached = 0;
        for (var i = from; i < to; i++)
        {
            if (!filter.Matches(series, i)) continue;
            count++;
            if (series.Values[i] >= _atLeast) reached++;
        }

        return count == 0 ? null : (double)reached / count;
    }
}
