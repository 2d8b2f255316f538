using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Live;

/// <summary>
/// How one account's score goes on while every reading moves along its straight line, t days from now. With e and s linear
/// or the product of two lines, Σ e·(s − x) is a parabola for every x, and the raw score passes x where that is 0: so the
/// instant is found exactly, not by small steps.
/// </summary>
internal sealed class ScoreCourse
{
    private readonly List<MovingMetric> _metrics = [];

    /// <summary>Until when it is known, UTC ticks: the first jump of any reading.</summary>
    public long NextJump { get; private set; } = ReadingCourse.Never;

    /// <summary>For how many days every value stays on its line of its curve.</summary>
    public double NextPoint { get; private set; } = double.PositiveInfinity;

    /// <summary>A number that people see moves.</summary>
    public bool Moves { get; private set; }

    /// <summary>A number moves along no straight line.</summary>
    public bool IsCurved { get; private set; }

    /// <summary>Of Σ g·f, per day; at most 0.</summary>
    public double CoveredSlope { get; private set; }

    public void Jump(in ReadingCourse course) => NextJump = Math.Min(NextJump, course.NextJump);

    public void Add(CompiledMetric metric, in MetricState state, in ReadingCourse course)
    {
        Jump(course);
        if (!state.IsPresent) return;
        Moves |= course.Moves;
        IsCurved |= course.IsCurved;
        CoveredSlope += metric.Weight * course.FreshnessSlope;
        var slope = 0.0;
        if (course.Slope != 0)
        {
            var (steepness, end) = metric.Metric.Curve.LineAt(state.Value, course.Slope > 0);
            slope = steepness * course.Slope;
            if (end is { } x) NextPoint = Math.Min(NextPoint, (x - state.Value) / course.Slope);
        }

        _metrics.Add(new MovingMetric(
            metric.Weight, (course.FreshnessSlope, state.Freshness), (slope, metric.Metric.Curve.At(state.Value)),
            metric.Metric.StaleTo));
    }

    /// <summary>Σ e·(s − x): above 0 while the raw score is above x.</summary>
    public Parabola Above(double x)
    {
        var sum = default(Parabola);
        foreach (var (weight, fresh, score, staleTo) in _metrics)
        {
            // s = y + f·(curve − y) and e = g with stale_to y, else s = curve and e = g·f.
            var beside = staleTo ?? x;
            var term = Parabola.Of((weight * fresh.Slope, weight * fresh.At), (score.Slope, score.At - beside));
            sum += term with { C = term.C + (weight * (beside - x)) };
        }

        return sum;
    }

    private sealed record MovingMetric(
        double Weight, (double Slope, double At) Fresh, (double Slope, double At) Score, double? StaleTo);
}
