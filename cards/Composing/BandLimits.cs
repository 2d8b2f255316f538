using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>Lower bounds of the green and yellow bands, 0–100.</summary>
public readonly record struct BandLimits(double Green, double Yellow)
{
    /// <summary>The bounds of the default scorecard.</summary>
    public static BandLimits Usual { get; } = new(75, 50);

    /// <summary>The band of a score, rounded as <c>scoring</c> rounds: halves up.</summary>
    public Band Of(double score)
    {
        var whole = Math.Floor(score + 0.5 + 1e-9);
        return whole >= Green ? Band.Green : whole >= Yellow ? Band.Yellow : Band.Red;
    }
}
