using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>A factor, kept as a fraction so that 90 minutes × 1/60 are exactly 1.5 hours.</summary>
internal sealed record Scale(double Numerator, double Denominator)
{
    /// <summary>Reads <c>1/60</c> or <c>0.01</c>; null for anything else, or for 0.</summary>
    public static Scale? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !CellParser.TryNumber(parts[0], out var numerator)) return null;
        var denominator = 1.0;
        if (parts.Length == 2 && !CellParser.TryNumber(parts[1], out denominator)) return null;
        return numerator == 0 || denominator == 0 ? null : new Scale(numerator, denominator);
    }

    public bool TryApply(ref string text)
    {
        if (!CellParser.TryNumber(text, out var number)) return false;
        var scaled = number * Numerator / Denominator;
        text = scaled.ToString(CultureInfo.InvariantCulture);
        return double.IsFinite(scaled);
    }
}
