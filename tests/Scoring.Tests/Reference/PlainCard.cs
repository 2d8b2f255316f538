namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainCard(
    string Id,
    string File,
    Dictionary<string, string[]> AppliesTo,
    double Green,
    double Yellow,
    double? MinCoverage,
    PlainDimension[] Dimensions,
    PlainRule[] Rules);
