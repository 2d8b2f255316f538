using System.Globalization;

namespace HealthScore.Cards.Wording;

/// <summary>
/// How a language writes numbers, money and dates. Read from the language file and not from the machine's cultures, so that
/// an answer is the same on every machine, also where no culture data is installed.
/// </summary>
internal sealed record Formats
{
    private const string Minus = "\u2212";

    public required string Decimal { get; init; }

    public required string Group { get; init; }

    /// <summary>With {n}, such as <c>{n}%</c>.</summary>
    public required string Percent { get; init; }

    /// <summary>With {symbol} and {n}.</summary>
    public required string Money { get; init; }

    /// <summary>With {n}, for thousands in lists.</summary>
    public required string Thousand { get; init; }

    public required string Million { get; init; }

    /// <summary>With {sign} and {n}: how a sign stands with its number, where the line runs from right to left too.</summary>
    public required string WithSign { get; init; }

    /// <summary>With {day}, {month}, {year}.</summary>
    public required string Date { get; init; }

    /// <summary>With {hour} (0–23), {hour2} (00–23) or {hour12} and {half}, and {minute}.</summary>
    public required string Time { get; init; }

    /// <summary>The words for the two halves of the day, for {half}.</summary>
    public required IReadOnlyList<string> Halves { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Currency code to sign; a code that is not here is written itself.</summary>
    public required IReadOnlyDictionary<string, string> Currencies { get; init; }

    public string Number(double value, NumberStyle style) => style switch
    {
        NumberStyle.Tenth => Below(value, 1, Grouped(Math.Abs(value), 1)),
        NumberStyle.Short => Short(value),
        NumberStyle.Hundred => Short(value * 100),
        NumberStyle.Signed => Signed(value, 0),
        NumberStyle.Size => Grouped(Math.Abs(value), 0),
        NumberStyle.Percent => Below(value * 100, 0, Filled(Percent, "n", Grouped(Math.Abs(value * 100), 0))),
        NumberStyle.DaysUntil => Below(Math.Ceiling(value), 0, Grouped(Math.Abs(Math.Ceiling(value)), 0)),
        NumberStyle.DaysUntilSize => Grouped(Math.Abs(Math.Ceiling(value)), 0),
        NumberStyle.PercentSize => Filled(Percent, "n", Grouped(Math.Abs(value * 100), 0)),
        _ => Below(value, 0, Grouped(Math.Abs(value), 0)),
    };

    /// <summary>The number as it is seen once written: what chooses between "1 day" and "2 days".</summary>
    public static double Shown(double value, NumberStyle style) => style switch
    {
        NumberStyle.Tenth or NumberStyle.Short => Tenths(value) / 10,
        NumberStyle.Hundred => Tenths(value * 100) / 10,
        NumberStyle.DaysUntil or NumberStyle.DaysUntilSize => Math.Ceiling(value),
        NumberStyle.Percent or NumberStyle.PercentSize => Math.Round(value * 100, MidpointRounding.AwayFromZero),
        _ => Math.Round(value, MidpointRounding.AwayFromZero),
    };

    /// <summary>Whether a decimal is seen, also one that is 0: some languages count "1.0" otherwise than "1".</summary>
    public static bool ShowsDecimal(double value, NumberStyle style) => style switch
    {
        NumberStyle.Tenth => true,
        NumberStyle.Short => Tenths(value) % 10 != 0,
        NumberStyle.Hundred => Tenths(value * 100) % 10 != 0,
        _ => false,
    };

    /// <summary>A share with one decimal, where tenths of a percent matter.</summary>
    public string Percentage(double share) => Below(share * 100, 1, Filled(Percent, "n", Grouped(Math.Abs(share * 100), 1)));

    /// <summary>Signed, with a true minus; what rounds to zero is ±0.</summary>
    public string Signed(double value, int decimals)
    {
        var size = Grouped(Math.Abs(value), decimals);
        return Marked(IsZero(value, decimals) ? "±" : value < 0 ? Minus : "+", size);
    }

    public string Amount(decimal amount, string? currency) => Priced(Grouped((double)amount, 0), currency);

    /// <summary>Rounded for lists: 184,000 as 184k.</summary>
    public string ShortAmount(decimal amount, string? currency)
    {
        var size = (double)amount;
        if (size >= 999_500) return Priced(Filled(Million, "n", ShortSize(size / 1_000_000)), currency);
        if (size >= 9_999.5) return Priced(Filled(Thousand, "n", Grouped(size / 1_000, 0)), currency);
        return Priced(Grouped(size, 0), currency);
    }

    public string Day(DateOnly day) =>
        Filled(Filled(Filled(Date, "day", Digits(day.Day)), "month", Months[day.Month - 1]), "year", Digits(day.Year));

    public string Clock(TimeOnly time)
    {
        var text = Filled(Filled(Filled(Time, "minute", TwoDigits(time.Minute)), "hour2", TwoDigits(time.Hour)), "hour", Digits(time.Hour));
        var hour12 = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return Filled(Filled(text, "hour12", Digits(hour12)), "half", Halves[time.Hour / 12]);
    }

    private string Priced(string number, string? currency)
    {
        if (string.IsNullOrWhiteSpace(currency)) return number;
        if (Currencies.TryGetValue(currency.ToUpperInvariant(), out var known)) return Filled(Filled(Money, "n", number), "symbol", known);
        var pattern = Money.Replace("{symbol}{n}", "{symbol}\u00a0{n}");
        return Filled(Filled(pattern, "n", number), "symbol", CustomerText.Clean(currency, 8));
    }

    private string ShortSize(double value) => Grouped(value, value >= 99.95 || Tenths(value) % 10 == 0 ? 0 : 1);

    private string Short(double value) => Below(value, 1, Grouped(Math.Abs(value), Tenths(value) % 10 == 0 ? 0 : 1));

    private string Grouped(double size, int decimals)
    {
        var rounded = Math.Round(size, decimals, MidpointRounding.AwayFromZero);
        var plain = rounded.ToString(decimals == 0 ? "#,0" : "#,0.0", CultureInfo.InvariantCulture);
        if (Decimal == "." && Group == ",") return plain;
        return plain.Replace(",", "\0").Replace(".", Decimal).Replace("\0", Group);
    }

    private string Below(double value, int decimals, string size) =>
        value < 0 && !IsZero(value, decimals) ? Marked(Minus, size) : size;

    private string Marked(string sign, string size) => Filled(Filled(WithSign, "n", size), "sign", sign);

    private static bool IsZero(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) == 0;

    private static double Tenths(double value) => Math.Round(value * 10, MidpointRounding.AwayFromZero);

    private static string Filled(string pattern, string name, string value) => pattern.Replace("{" + name + "}", value);

    private static string TwoDigits(int value) => value.ToString("00", CultureInfo.InvariantCulture);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
