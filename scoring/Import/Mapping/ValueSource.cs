using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Where a value comes from and what is done to it, in the order of the properties.</summary>
internal sealed record ValueSource
{
    /// <summary>The column, of this table or, as <c>table.column</c>, of a joined one; null for a constant.</summary>
    public string? Column { get; init; }

    public string? Constant { get; init; }

    /// <summary>Stands for an empty cell.</summary>
    public string? Default { get; init; }

    /// <summary>What each value becomes; null for no change.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>What a value that is not in the map becomes; null to reject the row.</summary>
    public string? Otherwise { get; init; }

    /// <summary>How numbers are written; null for plainly.</summary>
    public NumberStyle? Number { get; init; }

    /// <summary>How dates are written; empty when it is none.</summary>
    public IReadOnlyList<DateFormat> Dates { get; init; } = [];

    /// <summary>Multiplies a number.</summary>
    public Scale? Scale { get; init; }

    /// <summary>Another column that multiplies the number; null for none.</summary>
    public string? Times { get; init; }

    /// <summary>What messages call it.</summary>
    public string Name => Column ?? "(constant)";

    /// <param name="cell">The cell's text; null when it is empty.</param>
    /// <param name="fault">Why the cell cannot be taken; null when it can.</param>
    /// <returns>The value; null when there is none.</returns>
    public string? Apply(string? cell, out string? fault)
    {
        fault = null;
        var text = string.IsNullOrWhiteSpace(cell) ? Default : cell.Trim();
        if (text is null) return null;
        if (Map is not null && !TryMap(ref text))
            fault = $"Not in the mapping's map ({string.Join(", ", Map!.Keys)}), which has no otherwise.";
        else if (Number is { } style && !style.TryApply(ref text))
            fault = $"Expected a number written like {(style.Grouping is { } group ? $"1{group}234{style.Point}56" : $"1234{style.Point}56")}.";
        else if (Dates.Count > 0 && !TryDate(ref text)) fault = $"Expected a date as {string.Join(" or ", Dates)}.";
        else if (Scale is { } scale && !scale.TryApply(ref text)) fault = CellParser.NumberExpected;
        return fault is null ? text : null;
    }

    /// <summary>The value times another cell; null when either is no number.</summary>
    public string? Multiply(string text, string? factor)
    {
        if (factor is null || (Number is { } style && !style.TryApply(ref factor))) return null;
        return CellParser.TryNumber(text, out var a) && CellParser.TryNumber(factor, out var b) && double.IsFinite(a * b)
            ? (a * b).ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    private bool TryMap(ref string text)
    {
        if (Map!.TryGetValue(text, out var mapped))
        {
            text = mapped;
            return true;
        }

        text = Otherwise ?? text;
        return Otherwise is not null;
    }

    private bool TryDate(ref string text)
    {
        foreach (var format in Dates)
        {
            if (!format.TryRead(text, out var iso)) continue;
            text = iso;
            return true;
        }

        return false;
    }
}
