using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Scorecards;

/// <summary>Lower bounds of the bands; below yellow is red.</summary>
/// <param name="Green">0–100, above <paramref name="Yellow"/>.</param>
/// <param name="Yellow">0–100.</param>
public sealed record BandBounds(double Green, double Yellow)
{
    public Band Of(int score) => score >= Green ? Band.Green : score >= Yellow ? Band.Yellow : Band.Red;
}
