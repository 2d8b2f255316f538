namespace HealthScore.Scoring.Import.Mapping;

/// <summary>When a part of a row counts.</summary>
/// <param name="Column">The cell that is looked at.</param>
/// <param name="IsPresent">Whether it must have a value, or must have none; null when <paramref name="Values"/> decide.</param>
/// <param name="Values">What it may be.</param>
internal sealed record Condition(string Column, bool? IsPresent, IReadOnlyList<string> Values)
{
    public bool Holds(string? cell) =>
        IsPresent is { } present ? present != string.IsNullOrWhiteSpace(cell) : Values.Contains(cell?.Trim() ?? "");
}
