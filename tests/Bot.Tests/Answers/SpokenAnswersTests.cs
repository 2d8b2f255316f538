using HealthScore.Bot.Demo;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>The answer has the language of what was asked, or of the card whose button was pressed; who asks does not matter.</summary>
public sealed class SpokenAnswersTests(SharedBench shared) : IClassFixture<SharedBench>
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Hebrew)]
    public async Task ExampleQuestions_WhenPressed_AreUnderstoodAndAnsweredInTheirLanguage(Language language)
    {
        foreach (var question in ExampleQuestions.Of("Acme Corp", language))
        {
            var card = await shared.Bench.PressAsync(ButtonPress.Say(question));

            Assert.True(card.Language == language, $"\"{question}\" is answered in {card.Language}.");
            Assert.DoesNotContain(card.Blocks, block => block is ChoicesBlock);
        }
    }

    [Theory]
    [InlineData(Language.English, "Why Acme Corp is at")]
    [InlineData(Language.Spanish, "Por qué Acme Corp está en")]
    [InlineData(Language.Portuguese, "Por que Acme Corp está com")]
    [InlineData(Language.Hebrew, "למה הציון של")]
    public async Task Buttons_WhenPressed_StayInTheLanguageOfTheirCard(Language language, string expected)
    {
        var press = new ButtonPress(Intents.AccountWhy, new Dictionary<string, string> { ["account"] = "acme-corp", ["lang"] = LanguageCodes.Of(language) });

        foreach (var asker in new[] { DemoPeople.Ben, DemoPeople.Lucia, DemoPeople.Noam })
        {
            var card = await shared.Bench.PressAsync(press, asker);
            Assert.Equal(language, card.Language);
            Assert.Contains(expected, PlainTextRenderer.Render(card).Replace("\u2068", "").Replace("\u2069", ""));
        }
    }
}
