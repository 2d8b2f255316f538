using System.Runtime.CompilerServices;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Scores;

/// <summary>A metric with its place in the scorecard worked out.</summary>
/// <param name="Metric">As in the scorecard.</param>
/// <param name="Dimension">Index of its dimension.</param>
/// <param name="Weight">Global weight g = dimension weight × metric weight ÷ Σ metric weights of the dimension.</param>
/// <param name="Reader">Its measure.</param>
internal sealed record CompiledMetric(Metric Metric, int Dimension, double Weight, MeasureReader Reader)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MetricState Evaluate(in ReadingContext context) => Of(Reader.Read(context));

    /// <summary>What a reading is worth; the same reading always gives the same state, to the last bit.</summary>
    public MetricState Of(in Reading reading)
    {
        if (!reading.IsPresent) return new MetricState(false, 0, 0, 0, reading.Freshness);
        var score = Metric.Curve.At(reading.Value);
        var fresh = reading.Freshness;
        return Metric.StaleTo is { } floor
            ? new MetricState(true, reading.Value, (fresh * score) + ((1 - fresh) * floor), Weight, fresh)
            : new MetricState(true, reading.Value, score, Weight * fresh, fresh);
    }
}
