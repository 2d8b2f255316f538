namespace HealthScore.Scoring.Measures;

/// <summary>A condition on one attribute: it has any of the values, compared as text by ordinal.</summary>
public sealed record AttributeFilter(string Key, IReadOnlyList<string> Values);
