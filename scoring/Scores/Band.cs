namespace HealthScore.Scoring.Scores;

public enum Band
{
    /// <summary>Too little is known for a score (grey).</summary>
    Unknown,
    Red,
    Yellow,
    Green,
}
