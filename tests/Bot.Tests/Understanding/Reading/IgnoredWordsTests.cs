using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Reading;

public sealed class IgnoredWordsTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("at risk in the tech industry", "tech industry")]
    [InlineData("tech accounts at risk", "tech")]
    [InlineData("accounts at risk in Narnia", "Narnia")]
    [InlineData("red accounts for blockchain", "blockchain")]
    [InlineData("red accounts with gizmos in EMEA", "gizmos")]
    [InlineData("red accounts in the energy industry", "")]
    [InlineData("which of my accounts are at risk?", "")]
    [InlineData("mia's team at risk", "")]
    public void Understand_OfAList_TellsWhatWasNotUnderstood(string text, string ignored)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((Intents.BookAtRisk, ignored), (understood.Intent, string.Join(',', understood.Ignored)));
    }

    [Theory]
    [InlineData("at risk in EMEA", "EMEA")]
    [InlineData("at risk in asia pacific", "asia pacific")]
    public void Understand_WhenNoAccountHasSuchAField_TellsThat(string text, string ignored)
    {
        var book = TestPortfolio.Understanding([TestPortfolio.Account("one", "Globex", segment: "SMB")]);
        var understood = book.Understand(text, null);
        Assert.Equal((Intents.BookAtRisk, ignored), (understood.Intent, string.Join(',', understood.Ignored)));
        Assert.Empty(understood.Filters.Regions);
    }
}
