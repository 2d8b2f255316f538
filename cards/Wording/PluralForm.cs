using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>Which form of a sentence a number takes: the Unicode plural categories that our four languages use.</summary>
internal static class PluralForm
{
    /// <param name="count">The number as it is shown.</param>
    public static string Of(Language language, double count)
    {
        var size = Math.Abs(count);
        return language switch
        {
            Language.Portuguese when size is 0 or 1 => "one",
            Language.Hebrew when size is 2 => "two",
            Language.Spanish or Language.Portuguese when size >= 1_000_000 && size % 1_000_000 == 0 => "many",
            _ when size is 1 => "one",
            _ => "other",
        };
    }
}
