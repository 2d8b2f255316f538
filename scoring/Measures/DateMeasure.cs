namespace HealthScore.Scoring.Measures;

/// <summary>Days until a date attribute, negative when past.</summary>
/// <param name="Attribute">Its name.</param>
public sealed record DateMeasure(string Attribute) : Measure;
