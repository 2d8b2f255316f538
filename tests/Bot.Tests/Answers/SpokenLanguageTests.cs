using HealthScore.Bot.Answers;
using HealthScore.Bot.People;
using HealthScore.Bot.Tests.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>An apology comes in a language that the asker reads, also where understanding is what failed.</summary>
public sealed class SpokenLanguageTests
{
    [Fact]
    public void In_WhenTheTextIsUnderstood_IsItsLanguage() =>
        Assert.Equal(Language.Hebrew, new SpokenLanguage(new Fixed(Language.Hebrew)).In(SomeTurns.Turn("t1", text: "מה המצב?") with { Locale = "es-ES" }));

    [Fact]
    public void In_WhenAButtonWasPressed_IsThatOfItsCard()
    {
        var press = new ButtonPress("account.why", new Dictionary<string, string> { ["lang"] = "pt" });

        Assert.Equal(Language.Portuguese, new SpokenLanguage(new Broken()).In(SomeTurns.Turn("t1", text: "") with { Press = press }));
    }

    [Theory]
    [InlineData("es-MX", Language.Spanish)]
    [InlineData("he", Language.Hebrew)]
    [InlineData("fr-FR", Language.English)]
    [InlineData(null, Language.English)]
    public void In_WhenUnderstandingFails_IsThatOfTheClient(string? locale, Language expected) =>
        Assert.Equal(expected, new SpokenLanguage(new Broken()).In(SomeTurns.Turn("t1", text: "hola") with { Locale = locale }));

    private sealed class Fixed(Language language) : IUnderstanding
    {
        public Understood Understand(string text, Person? asker, TurnBefore? before = null) =>
            new() { Intent = Intents.Unknown, Filters = QuestionFilters.None, Language = language, Confidence = 1 };
    }

    private sealed class Broken : IUnderstanding
    {
        public Understood Understand(string text, Person? asker, TurnBefore? before = null) => throw new InvalidOperationException("broken");
    }
}
