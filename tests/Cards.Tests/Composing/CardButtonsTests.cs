using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Tests.Composing;

public sealed class CardButtonsTests
{
    private static readonly AccountId Acme = new("acme");

    public static TheoryData<string, string> Verbs => new()
    {
        { CardButtons.Why(Acme, Language.English).Press.Verb, "account.why" },
        { CardButtons.Health(Acme, Language.English).Press.Verb, "account.health" },
        { CardButtons.AtRisk(Language.English).Press.Verb, "book.at_risk" },
        { CardButtons.Book(Language.English).Press.Verb, "book.summary" },
        { CardButtons.Help(Language.English).Press.Verb, "help" },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Press_WhenMade_AsksForAnIntent(string verb, string expected) => Assert.Equal(expected, verb);

    [Fact]
    public void Why_WhenMade_NamesItsAccount() => Assert.Equal("acme", CardButtons.Why(Acme, Language.English).Press.Values["account"]);

    [Fact]
    public void OfAccount_WhenMade_AreTheFourOfTheSpecificationInOrder()
    {
        var buttons = CardButtons.OfAccount(Acme, new Dictionary<string, string> { ["answer"] = "account.health" }, Language.English);

        Assert.Equal(["Why", "Trend", "Actions", "Feedback"], buttons.Select(button => button.Title));
        Assert.Equal(
            ["account.why", "account.trend", "account.actions", "feedback.score"], buttons.Select(button => button.Press.Verb));
        Assert.All(buttons, button => Assert.Equal("acme", button.Press.Values["account"]));
        Assert.Equal("account.health", buttons[^1].Press.Values["answer"]);
    }

    [Fact]
    public void AtRisk_WhenFiltersAreKept_CarriesThem()
    {
        var filters = new Dictionary<string, string> { ["owner"] = "me" };

        Assert.Equal("me", CardButtons.AtRisk(Language.English, filters).Press.Values["owner"]);
        Assert.Empty(CardButtons.AtRisk(Language.English).Press.Values);
    }

    [Fact]
    public void Say_WhenMade_CarriesTheWords() => Assert.Equal("how is Acme?", ButtonPress.Say("how is Acme?").Values["text"]);
}
