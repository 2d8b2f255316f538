namespace HealthScore.Scoring.Import.Mapping;

/// <summary>What a row says about an account.</summary>
/// <param name="Id">Which account.</param>
/// <param name="When">Which rows say anything; the others are passed over.</param>
internal sealed record AccountPart(ValueSource Id, IReadOnlyList<FieldPart> Fields, IReadOnlyList<Condition> When);
