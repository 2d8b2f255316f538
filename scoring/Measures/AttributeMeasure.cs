namespace HealthScore.Scoring.Measures;

/// <summary>A numeric account attribute itself.</summary>
/// <param name="Attribute">Its name.</param>
public sealed record AttributeMeasure(string Attribute) : Measure;
