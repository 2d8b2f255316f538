using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>Which form of a sentence a number takes: the plural categories of Unicode's CLDR for our four languages.</summary>
internal static class PluralForm
{
    private const int Million = 1_000_000;

    /// <param name="language">Whose rules.</param>
    /// <param name="count">The number as it is shown.</param>
    /// <param name="showsDecimal">Whether it is shown with a decimal, as 1.0 is.</param>
    public static string Of(Language language, double count, bool showsDecimal)
    {
        var size = Math.Abs(count);
        var whole = Math.Floor(size);
        return language switch
        {
            Language.Spanish => size is 1 ? "one" : Many(size, showsDecimal),
            Language.Portuguese => whole is 0 or 1 ? "one" : Many(size, showsDecimal),
            Language.Hebrew => Hebrew(whole, showsDecimal),
            _ => size is 1 && !showsDecimal ? "one" : "other",
        };
    }

    // "1.000.000 de cuentas": millions are nouns.
    private static string Many(double size, bool showsDecimal) =>
        size >= Million && size % Million == 0 && !showsDecimal ? "many" : "other";

    private static string Hebrew(double whole, bool showsDecimal) => (whole, showsDecimal) switch
    {
        (1, false) or (0, true) => "one",
        (2, false) => "two",
        _ => "other",
    };
}
