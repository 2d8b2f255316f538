using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>A bound that a number in a cell must keep, such as <c>&gt; 0</c>.</summary>
/// <param name="Operator">One of <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>.</param>
/// <param name="Bound">What the cell is compared with.</param>
internal sealed record Comparison(string Operator, double Bound)
{
    private static readonly string[] Operators = [">=", "<=", ">", "<"];

    /// <summary>Null when the text is no comparison.</summary>
    public static Comparison? Parse(string text)
    {
        var trimmed = text.Trim();
        return Array.Find(Operators, sign => trimmed.StartsWith(sign, StringComparison.Ordinal)) is { } sign
            && CellParser.TryNumber(trimmed.AsSpan(sign.Length), out var bound)
            ? new Comparison(sign, bound)
            : null;
    }

    /// <summary>False for a cell that holds no number.</summary>
    public bool Holds(string? cell) => CellParser.TryNumber(cell, out var number) && Operator switch
    {
        ">=" => number >= Bound,
        "<=" => number <= Bound,
        ">" => number > Bound,
        _ => number < Bound,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Operator} {Bound}");
}
