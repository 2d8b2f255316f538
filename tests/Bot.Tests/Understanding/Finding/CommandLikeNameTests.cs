using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Finding;

/// <summary>Accounts called like commands are not taken for commands, nor commands for accounts.</summary>
public sealed class CommandLikeNameTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding(
    [
        .. TestPortfolio.Accounts,
        TestPortfolio.Account("why", "Why Not Coffee"),
        TestPortfolio.Account("alerts", "Green Alerts"),
        TestPortfolio.Account("trend", "Trendline"),
        TestPortfolio.Account("help", "Help"),
        TestPortfolio.Account("red", "Red"),
        TestPortfolio.Account("support", "Support Inc"),
        TestPortfolio.Account("it", "It"),
    ]);

    [Theory]
    [InlineData("Why Not Coffee", Intents.AccountHealth, "why")]
    [InlineData("how is why not coffee?", Intents.AccountHealth, "why")]
    [InlineData("why is Why Not Coffee so low?", Intents.AccountWhy, "why")]
    [InlineData("Green Alerts", Intents.AccountHealth, "alerts")]
    [InlineData("green alerts", Intents.AccountHealth, "alerts")]
    [InlineData("how is green alerts doing", Intents.AccountHealth, "alerts")]
    [InlineData("why is Green Alerts red", Intents.AccountWhy, "alerts")]
    [InlineData("Trendline", Intents.AccountHealth, "trend")]
    [InlineData("how is trendline", Intents.AccountHealth, "trend")]
    [InlineData("status of Trendline please", Intents.AccountHealth, "trend")]
    [InlineData("how is Help doing?", Intents.AccountHealth, "help")]
    [InlineData("what is the score of Help", Intents.AccountHealth, "help")]
    [InlineData("how is Red?", Intents.AccountHealth, "red")]
    [InlineData("Red's health score", Intents.AccountHealth, "red")]
    [InlineData("why is Red low", Intents.AccountWhy, "red")]
    [InlineData("how is \"support\"", Intents.AccountHealth, "support")]
    public void Understand_WhenTheNameIsMeant_FindsTheAccount(string text, string intent, string account)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((intent, account), (understood.Intent, string.Join(',', understood.Accounts)));
    }

    [Theory]
    [InlineData("help", Intents.Help)]
    [InlineData("Help!", Intents.Help)]
    [InlineData("help me please", Intents.Help)]
    [InlineData("red accounts", Intents.BookAtRisk)]
    [InlineData("show me the red customers", Intents.BookAtRisk)]
    [InlineData("which accounts are red?", Intents.BookAtRisk)]
    [InlineData("accounts low on support", Intents.BookAtRisk)]
    [InlineData("how is it going?", Intents.SmallTalk)]
    [InlineData("how are we doing", Intents.BookSummary)]
    [InlineData("how many green accounts", Intents.BookSummary)]
    public void Understand_WhenTheCommandIsMeant_NamesNoAccount(string text, string intent)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((intent, ""), (understood.Intent, string.Join(',', understood.Accounts.Concat(understood.Candidates))));
    }
}
