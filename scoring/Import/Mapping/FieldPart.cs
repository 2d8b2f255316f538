namespace HealthScore.Scoring.Import.Mapping;

/// <summary>One field of an account, gathered from all rows about it.</summary>
/// <param name="Field">As in <c>accounts.csv</c>, or the name of a custom attribute.</param>
/// <param name="Take">What several rows become.</param>
/// <param name="By">The order for <see cref="Mapping.Take.First"/> and <see cref="Mapping.Take.Last"/>; null for the file's.</param>
internal sealed record FieldPart(
    string Field, ValueSource Value, Take Take, ValueSource? By, IReadOnlyList<Condition> When);
