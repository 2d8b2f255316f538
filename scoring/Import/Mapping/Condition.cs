namespace HealthScore.Scoring.Import.Mapping;

/// <summary>When a part of a row counts.</summary>
/// <param name="Column">The cell that is looked at.</param>
/// <param name="IsPresent">Whether it must have a value, or must have none; null when <paramref name="Values"/> decide.</param>
/// <param name="Values">What it may be; with <see cref="IsNot"/>, what it may not be.</param>
internal sealed record Condition(string Column, bool? IsPresent, IReadOnlyList<string> Values)
{
    /// <summary>The values are those that rule the part out.</summary>
    public bool IsNot { get; init; }

    /// <summary>A bound to keep, in place of values; null for none.</summary>
    public Comparison? Bound { get; init; }

    /// <summary>How the cell begins, in place of values; null when that does not matter.</summary>
    public string? Prefix { get; init; }

    public bool Holds(string? cell)
    {
        if (IsPresent is { } present) return present != string.IsNullOrWhiteSpace(cell);
        if (Bound is not null) return Bound.Holds(cell);
        var text = cell?.Trim() ?? "";
        return IsNot != (Prefix is null ? Values.Contains(text) : text.StartsWith(Prefix, StringComparison.Ordinal));
    }
}
