using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Tests.Wording;

/// <summary>The examples of Unicode's CLDR (plurals, cardinal) for our languages.</summary>
public sealed class PluralFormTests
{
    [Theory]
    [InlineData(Language.English, "1", "one")]
    [InlineData(Language.English, "0 2 3 11 21 100 1000000 0.1 1.0 1.5", "other")]
    [InlineData(Language.Spanish, "1 1.0", "one")]
    [InlineData(Language.Spanish, "1000000 2000000 3000000", "many")]
    [InlineData(Language.Spanish, "0 2 3 11 21 101 1000 1000001 0.1 1.1 2.0 1000000.0", "other")]
    [InlineData(Language.Portuguese, "0 1 0.0 0.5 1.0 1.5", "one")]
    [InlineData(Language.Portuguese, "1000000 2000000", "many")]
    [InlineData(Language.Portuguese, "2 3 11 21 101 1000 2.0 3.5 1000000.0", "other")]
    [InlineData(Language.Hebrew, "1 0.0 0.5 0.9", "one")]
    [InlineData(Language.Hebrew, "2", "two")]
    [InlineData(Language.Hebrew, "0 3 10 11 12 20 102 1000000 1.0 1.5 2.0 2.5", "other")]
    public void Of_WhenTheNumberVaries_IsTheCategoryOfCldr(Language language, string numbers, string expected) =>
        Assert.All(numbers.Split(' '), number =>
        {
            var count = double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(expected, PluralForm.Of(language, count, number.Contains('.')));
            Assert.Equal(expected, PluralForm.Of(language, -count, number.Contains('.')));
        });
}
