using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Tests.Composing;

public sealed class QuestionCardTests
{
    private static readonly ButtonPress Question = new("account.why", new Dictionary<string, string> { ["period"] = "30" });

    [Fact]
    public void Which_WhenAnswered_ContinuesTheSameQuestion()
    {
        var card = WhichAccountCard.Compose("acme", Choices(12), Question, SampleAccounts.Reader);

        var choices = card.Blocks.OfType<ChoicesBlock>().Single().Choices;
        Assert.Equal(8, choices.Count);
        Assert.Equal("account.why", choices[0].Press.Verb);
        Assert.Equal("id0", choices[0].Press.Values["account"]);
        Assert.Equal("30", choices[0].Press.Values["period"]);
        Assert.False(Question.Values.ContainsKey("account"));
    }

    [Fact]
    public void Which_WhenNamesAreHostile_ButtonsKeepSlacksLimit()
    {
        var choices = HostileText.Names.Take(8).Concat(HostileText.Names.TakeLast(8)).Select((n, i) => new AccountChoice(new AccountId($"i{i}"), n, n)).ToList();

        foreach (var some in choices.Chunk(8))
            Assert.All(WhichAccountCard.Compose(null, some, Question, SampleAccounts.Reader).Blocks.OfType<ChoicesBlock>().Single().Choices, c => Assert.InRange(c.Title.Length, 1, 75));
    }

    [Fact]
    public void Unknown_WhenNothingIsNear_OffersHelpInstead()
    {
        var card = UnknownAccountCard.Compose("zzz", [], Question, SampleAccounts.Reader);

        Assert.DoesNotContain(card.Blocks, b => b is ChoicesBlock);
        Assert.Equal("help", Assert.Single(card.Buttons).Press.Verb);
        Assert.Contains("“zzz”", card.Summary);
    }

    [Fact]
    public void Help_WhenAnExampleIsPressed_SaysIt()
    {
        var choices = TalkCards.Help("Acme Corp", SampleAccounts.Reader).Blocks.OfType<ChoicesBlock>().Single().Choices;

        Assert.All(choices, c => Assert.Equal((ButtonPress.SayVerb, c.Title), (c.Press.Verb, c.Press.Values["text"])));
        Assert.Contains(choices, c => c.Title == "How is Acme Corp?");
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(" ", 2)]
    [InlineData("Acme", 4)]
    public void Examples_WhenNoAccountIsKnown_AskOnlyOfTheBook(string? account, int count) =>
        Assert.Equal(count, ExampleQuestions.Of(account, Language.English).Count);

    private static List<AccountChoice> Choices(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new AccountChoice(new AccountId($"id{i}"), $"Acme {i}"))];
}
