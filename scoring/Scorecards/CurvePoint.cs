namespace HealthScore.Scoring.Scorecards;

/// <param name="X">Measured value.</param>
/// <param name="Score">0–100.</param>
public readonly record struct CurvePoint(double X, double Score);
