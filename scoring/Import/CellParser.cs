using System.Globalization;
using System.Text;

namespace HealthScore.Scoring.Import;

/// <summary>From cells to values, the same for every file and mapping. Blanks around a value do not matter.</summary>
public static class CellParser
{
    private const int LongestScalar = 64;

    public const string NumberExpected = "Expected a finite number such as 12.5, without thousands separators.";

    public const string AmountExpected = "Expected a number of at least 0 such as 12000.50, without currency or thousands separators.";

    public const string DateExpected = "Expected a date as YYYY-MM-DD.";

    public const string InstantExpected = "Expected a date as YYYY-MM-DD or an instant such as 2026-03-01T09:30:00Z.";

    /// <summary>A finite double with a decimal point; an exponent is allowed, thousands separators are not.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> cell, out double value) =>
        PlainNumber.TryParse(cell, out value)
        || (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    /// <inheritdoc cref="TryNumber(ReadOnlySpan{byte}, out double)"/>
    public static bool TryNumber(ReadOnlySpan<char> cell, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>A decimal of at least 0.</summary>
    public static bool TryAmount(ReadOnlySpan<char> cell, out decimal value) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value >= 0;

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public static bool TryDate(ReadOnlySpan<char> cell, out DateOnly value) =>
        DateOnly.TryParseExact(cell.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>
    /// ISO 8601: <c>YYYY-MM-DD</c> (then 00:00Z) or that with <c>Thh:mm[:ss[.fraction]]</c> and <c>Z</c>, <c>±hh:mm</c>,
    /// <c>±hhmm</c>, <c>±hh</c> or nothing (then UTC). A blank may stand for the T. Kept to 100 ns.
    /// </summary>
    /// <param name="cell">UTF-8.</param>
    /// <param name="value">In UTC.</param>
    public static bool TryInstant(ReadOnlySpan<byte> cell, out DateTimeOffset value)
    {
        var read = IsoInstant.TryParse(cell.Trim(" \t"u8), out var ticks);
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return read;
    }

    /// <inheritdoc cref="TryInstant(ReadOnlySpan{byte}, out DateTimeOffset)"/>
    public static bool TryInstant(ReadOnlySpan<char> cell, out DateTimeOffset value)
    {
        value = default;
        var text = cell.Trim();
        Span<byte> bytes = stackalloc byte[LongestScalar];
        return Encoding.UTF8.TryGetBytes(text, bytes, out var length) && TryInstant(bytes[..length], out value);
    }
}
