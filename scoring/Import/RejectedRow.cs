namespace HealthScore.Scoring.Import;

/// <summary>A row that was left out, and why.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">1-based line on which the row starts.</param>
/// <param name="Column">Name of the column at fault; empty when it concerns the row as a whole.</param>
/// <param name="Value">The cell as written, shortened when long.</param>
/// <param name="Reason">What is wrong and what is expected.</param>
public sealed record RejectedRow(string File, long Line, string Column, string Value, string Reason)
{
    private const int LongestValue = 80;

    /// <summary>As the constructor, with a long value cut.</summary>
    public static RejectedRow Create(string file, long line, string column, string value, string reason)
    {
        ArgumentNullException.ThrowIfNull(value);
        var shown = value.Length > LongestValue ? string.Concat(value.AsSpan(0, LongestValue), "…") : value;
        return new(file, line, column, shown, reason);
    }

    public override string ToString() =>
        Column.Length == 0 ? $"{File}:{Line}: {Reason}" : $"{File}:{Line}: {Column} \"{Value}\": {Reason}";
}
