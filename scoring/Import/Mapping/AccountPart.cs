namespace HealthScore.Scoring.Import.Mapping;

/// <summary>What a row says about an account.</summary>
/// <param name="Id">Which account.</param>
internal sealed record AccountPart(ValueSource Id, IReadOnlyList<FieldPart> Fields);
