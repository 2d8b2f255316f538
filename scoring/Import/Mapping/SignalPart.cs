namespace HealthScore.Scoring.Import.Mapping;

/// <summary>One signal that a row becomes.</summary>
internal sealed record SignalPart(
    ValueSource Kind,
    ValueSource Account,
    ValueSource At,
    ValueSource Value,
    ValueSource? Id,
    IReadOnlyList<KeyValuePair<string, ValueSource>> Attributes,
    IReadOnlyList<Condition> When);
