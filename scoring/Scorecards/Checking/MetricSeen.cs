using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>What one metric read from the accounts of its scorecard.</summary>
internal sealed class MetricSeen
{
    public int Accounts { get; private set; }

    public int Present { get; private set; }

    /// <summary>At or before the first point of the curve.</summary>
    public int AtStart { get; private set; }

    /// <summary>At or beyond the last point of the curve.</summary>
    public int AtEnd { get; private set; }

    /// <summary>Scores that values got from the curve, staleness left out.</summary>
    public double Best { get; private set; } = double.NegativeInfinity;

    public double Worst { get; private set; } = double.PositiveInfinity;

    public void Add(Metric metric, MetricScore score)
    {
        Accounts++;
        if (score.Value is not { } value) return;
        Present++;
        if (value <= metric.Curve.Points[0].X) AtStart++;
        if (value >= metric.Curve.Points[^1].X) AtEnd++;
        var worth = metric.Curve.At(value);
        Best = Math.Max(Best, worth);
        Worst = Math.Min(Worst, worth);
    }
}
