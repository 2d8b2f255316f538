using HealthScore.Bot.People;
using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Understanding.Reading;

/// <summary>What a text means after another question.</summary>
public sealed class FollowUpTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("why?", "account.health", "globex", "account.why", "globex")]
    [InlineData("and its tickets?", "account.health", "globex", "account.tickets", "globex")]
    [InlineData("who owns it", "account.why", "globex", "account.owner", "globex")]
    [InlineData("what about Acme Labs?", "account.billing", "globex", "account.billing", "acme-labs")]
    [InlineData("and Initech?", "account.why", "globex", "account.why", "initech")]
    [InlineData("same for Initech", "account.usage", "globex", "account.usage", "initech")]
    [InlineData("Initech", "account.usage", "globex", "account.health", "initech")]
    [InlineData("what about Initech?", "book.at_risk", "globex,wayne", "account.health", "initech")]
    [InlineData("compare it with Initech", "account.health", "globex", "account.compare", "globex,initech")]
    [InlineData("vs Initech?", "account.health", "globex", "account.compare", "globex,initech")]
    [InlineData("the second one", "book.at_risk", "globex,wayne,acme", "account.health", "wayne")]
    [InlineData("the last one", "book.at_risk", "globex,wayne,acme", "account.health", "acme")]
    [InlineData("why is the third one red?", "book.at_risk", "globex,wayne,acme", "account.why", "acme")]
    [InlineData("compare the first one and the third", "book.at_risk", "globex,wayne,acme", "account.compare", "globex,acme")]
    [InlineData("compare both", "book.at_risk", "globex,wayne", "account.compare", "globex,wayne")]
    [InlineData("open the seventh", "book.at_risk", "globex,wayne", "unknown", "")]
    [InlineData("snooze it until Thursday", "account.health", "globex", "alert.snooze", "globex")]
    [InlineData("snooze until Thursday", "alert.list", "globex", "alert.snooze", "globex")]
    [InlineData("which accounts are at risk?", "account.health", "globex", "book.at_risk", "")]
    [InlineData("how is my book?", "account.health", "globex", "book.summary", "")]
    [InlineData("any open alerts?", "account.health", "globex", "alert.list", "")]
    [InlineData("any open alerts on it?", "account.health", "globex", "alert.list", "globex")]
    [InlineData("thanks!", "account.health", "globex", "smalltalk", "")]
    [InlineData("is it going to rain?", "account.health", "globex", "unknown", "")]
    [InlineData("why?", "account.health", "gone", "account.why", "")]
    public void Understand_AfterAnotherQuestion_GoesOnWithIt(string text, string intent, string accounts, string expected, string about)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben, Before(intent, accounts));
        Assert.Equal((expected, about), (understood.Intent, PhrasingSet.Accounts(understood)));
    }

    [Theory]
    [InlineData("why?", "account.why")]
    [InlineData("snooze it until Thursday", "alert.snooze")]
    public void Understand_OfAPronounAlone_NamesNoAccount(string text, string intent)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((intent, 0), (understood.Intent, understood.Accounts.Count));
    }

    [Fact]
    public void Understand_OfShowMore_IsTheNextPageOfTheSameList()
    {
        var filters = new QuestionFilters { Bands = [Band.Red], Owner = OwnerNames.Me };
        var understood = Book.Understand("show more", TestPortfolio.Ben, Before(Intents.BookAtRisk, "globex,wayne") with { Filters = filters });
        Assert.Equal((Intents.BookAtRisk, true, "bands=red;owner=me"), (understood.Intent, understood.IsMore, PhrasingSet.Filters(understood.Filters)));
    }

    [Theory]
    [InlineData("and the yellow ones?", "book.renewals", "bands=yellow;renews=30;segment=SMB")]
    [InlineData("only mine", "book.at_risk", "bands=red;owner=me;renews=30;segment=SMB")]
    [InlineData("and in EMEA?", "book.at_risk", "bands=red;region=EMEA;renews=30;segment=SMB")]
    [InlineData("what about enterprise?", "book.at_risk", "bands=red;renews=30;segment=Enterprise")]
    public void Understand_WhenOnlyAFilterIsSaid_ChangesThatOfTheListBefore(string text, string intent, string filters)
    {
        var before = Before(intent, "globex,wayne") with { Filters = new QuestionFilters { Bands = [Band.Red], Segments = ["SMB"], RenewsWithinDays = 30 } };
        var understood = Book.Understand(text, TestPortfolio.Ben, before);
        Assert.Equal((intent, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
    }

    [Fact]
    public void Understand_OfAnAccountBefore_ThatTheAskerMayNotSee_NamesNone()
    {
        var own = TestPortfolio.Understanding(rule: VisibilityRule.OwnAccounts);
        var understood = own.Understand("why?", TestPortfolio.Ana, Before(Intents.AccountHealth, "acme"));
        Assert.Empty(understood.Accounts);
    }

    private static TurnBefore Before(string intent, string accounts) => new(intent, [.. accounts.Split(',').Select(id => new AccountId(id))]);
}
