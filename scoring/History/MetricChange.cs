namespace HealthScore.Scoring.History;

/// <summary>What one metric did to the raw score between two instants.</summary>
/// <param name="Id">Metric id.</param>
/// <param name="Dimension">Id of its dimension.</param>
/// <param name="ValueFrom">Measured at the start; null when missing.</param>
/// <param name="ValueTo">Measured at the end; null when missing.</param>
/// <param name="ScoreFrom">s at the start, 0–100; null when missing.</param>
/// <param name="ScoreTo">s at the end, 0–100; null when missing.</param>
/// <param name="ShareFrom">p at the start, 0–1.</param>
/// <param name="ShareTo">p at the end, 0–1.</param>
/// <param name="Shift">What became of its data.</param>
/// <param name="Part">Points of raw score; over all metrics they sum to the change under one scorecard.</param>
/// <param name="Moved">Of the part, what the customer did: the metric measured something else.</param>
public sealed record MetricChange(
    string Id,
    string Dimension,
    double? ValueFrom,
    double? ValueTo,
    double? ScoreFrom,
    double? ScoreTo,
    double ShareFrom,
    double ShareTo,
    SourceShift Shift,
    double Part,
    double Moved)
{
    /// <summary>
    /// Of the part, what data did that came, stopped or aged: shares moved between metrics though nothing was measured.
    /// </summary>
    public double FromData => Part - Moved;
}
