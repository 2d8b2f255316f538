using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Reading;

/// <summary>What is denied is never answered with just that.</summary>
public sealed class NegationTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("not green accounts", "red,yellow,unknown")]
    [InlineData("which accounts are not green?", "red,yellow,unknown")]
    [InlineData("accounts that aren't green", "red,yellow,unknown")]
    [InlineData("accounts that aren’t in the green", "red,yellow,unknown")]
    [InlineData("everything except green", "red,yellow,unknown")]
    [InlineData("all accounts except for the green ones", "red,yellow,unknown")]
    [InlineData("non-green accounts", "red,yellow,unknown")]
    [InlineData("all but green accounts", "red,yellow,unknown")]
    [InlineData("don't show me green accounts", "red,yellow,unknown")]
    [InlineData("accounts that are not red", "yellow,green,unknown")]
    [InlineData("accounts other than red", "yellow,green,unknown")]
    [InlineData("accounts without red ones", "yellow,green,unknown")]
    [InlineData("my accounts excluding red", "yellow,green,unknown")]
    [InlineData("accounts that are neither red nor yellow", "green,unknown")]
    [InlineData("accounts that are not red or yellow", "green,unknown")]
    [InlineData("accounts not red, yellow or green", "unknown")]
    [InlineData("accounts not at risk", "green,unknown")]
    [InlineData("which customers aren't at risk", "green,unknown")]
    [InlineData("customers that don't need attention", "green,unknown")]
    [InlineData("accounts that are red but not yellow", "red")]
    [InlineData("accounts that are not red but yellow", "yellow")]
    [InlineData("not only red accounts", "red")]
    [InlineData("red accounts without a touchpoint", "red")]
    [InlineData("accounts without a score", "unknown")]
    public void Understand_WhenABandIsDenied_TakesTheOthers(string text, string bands)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.StartsWith("book.", understood.Intent, StringComparison.Ordinal);
        Assert.Equal(bands, string.Join(',', understood.Filters.Bands).ToLowerInvariant());
    }

    [Theory]
    [InlineData("red accounts not in EMEA", "bands=red", "not in EMEA")]
    [InlineData("red accounts outside EMEA or APAC", "bands=red", "outside EMEA or APAC")]
    [InlineData("non enterprise accounts at risk", "", "non enterprise")]
    [InlineData("red accounts except Ben Carter's", "bands=red", "except Ben Carter")]
    [InlineData("red accounts that are not retail", "bands=red", "are not retail")]
    [InlineData("red accounts not renewing this quarter", "bands=red", "not renewing")]
    [InlineData("red accounts in EMEA but not in retail", "bands=red;region=EMEA", "not in retail")]
    public void Understand_WhenAnotherFilterIsDenied_LeavesItOutAndSaysSo(string text, string filters, string ignored)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((Intents.BookAtRisk, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
        Assert.Equal(ignored, string.Join(',', understood.Ignored));
    }

    [Theory]
    [InlineData("why isn't Globex green", Intents.AccountWhy)]
    [InlineData("why is Globex not green?", Intents.AccountWhy)]
    [InlineData("is Globex not at risk?", Intents.AccountHealth)]
    public void Understand_WhenAnAccountIsDeniedABand_IsStillAboutTheAccount(string text, string intent)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((intent, "globex"), (understood.Intent, string.Join(',', understood.Accounts)));
    }
}
