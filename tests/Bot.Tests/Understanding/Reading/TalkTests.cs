using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Reading;

/// <summary>What names no account and asks nothing of the book.</summary>
public sealed class TalkTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("thanks!", Intents.SmallTalk)]
    [InlineData("thank you", Intents.SmallTalk)]
    [InlineData("bye", Intents.SmallTalk)]
    [InlineData("how's it going", Intents.SmallTalk)]
    [InlineData("How’s it going?", Intents.SmallTalk)]
    [InlineData("hows it going", Intents.SmallTalk)]
    [InlineData("how's everything?", Intents.SmallTalk)]
    [InlineData("what's up", Intents.SmallTalk)]
    [InlineData("good morning", Intents.SmallTalk)]
    [InlineData("why?", Intents.AccountWhy)]
    [InlineData("best 5 accounts", Intents.Unknown)]
    [InlineData("biggest accounts", Intents.Unknown)]
    [InlineData("what is our average score", Intents.BookSummary)]
    [InlineData("average score of my accounts", Intents.BookSummary)]
    public void Understand_WhenNoAccountIsNamed_TakesNothingForOne(string text, string intent)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((intent, (string?)null), (understood.Intent, understood.AccountText));
        Assert.Empty(understood.Accounts);
    }

    [Fact]
    public void Understand_WhenAContractionBeginsAQuestion_StillReadsTheQuestion()
    {
        var understood = Book.Understand("what's up with Globex", TestPortfolio.Ben);
        Assert.Equal((Intents.AccountHealth, "globex"), (understood.Intent, string.Join(',', understood.Accounts)));
    }
}
