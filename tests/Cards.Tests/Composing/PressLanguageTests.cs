using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;

namespace HealthScore.Cards.Tests.Composing;

/// <summary>Whoever presses a button of a Hebrew card goes on in Hebrew.</summary>
public sealed class PressLanguageTests
{
    [Theory]
    [InlineData(Language.Spanish, "es")]
    [InlineData(Language.Portuguese, "pt")]
    [InlineData(Language.Hebrew, "he")]
    public void Cards_WhenNotInEnglish_TellTheirLanguageWithEveryPress(Language language, string code)
    {
        foreach (var card in SpokenCards.In(language).Values)
        {
            var adaptive = AdaptiveCardRenderer.ToJson(card);
            Assert.Equal(Count(adaptive, "\"data\":{"), Count(adaptive, $"\"lang\":\"{code}\"}}"));
            var slack = BlockKitRenderer.ToJson(card);
            Assert.Equal(Count(slack, "\"value\":"), Count(slack, $"\\\"lang\\\":\\\"{code}\\\""));
        }
    }

    [Fact]
    public void Cards_WhenInEnglish_AddNothing() =>
        Assert.All(SpokenCards.In(Language.English).Values, card => Assert.DoesNotContain("lang\\\"", BlockKitRenderer.ToJson(card)));

    [Theory]
    [InlineData(null, Language.English)]
    [InlineData("he", Language.Hebrew)]
    [InlineData("pt-BR", Language.Portuguese)]
    [InlineData("tlh", Language.English)]
    public void Language_WhenThePressComesBack_IsThatOfItsCard(string? sent, Language expected)
    {
        var values = new Dictionary<string, string>();
        if (sent is not null) values["lang"] = sent;

        Assert.Equal(expected, new ButtonPress("account.why", values).Language);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
