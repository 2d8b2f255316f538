namespace HealthScore.Scoring.Import.Mapping;

/// <summary>What the values of several rows become in one field.</summary>
internal enum Take
{
    Last,
    First,
    Sum,
    Count,
    Min,
    Max,
}
