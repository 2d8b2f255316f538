using HealthScore.Bot.Demo;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Answers;

public sealed class AccountAnswerTests(SharedBench shared) : IClassFixture<SharedBench>
{
    [Theory]
    [InlineData("how is Acme Corp?")]
    [InlineData("acme corp")]
    [InlineData("What's the status of ACME CORP?")]
    [InlineData("how's Acme Corp's health")]
    [InlineData("how is Acmee Corp doing")]
    public async Task Health_WhenAccountIsCertain_ShowsTheComputedScore(string text)
    {
        var bench = shared.Bench;

        var card = await bench.AskAsync(text);

        var book = await bench.Book.ReadAsync(CancellationToken.None);
        var acme = book.Entries.Single(entry => entry.Account.Name == "Acme Corp");
        var shown = PlainTextRenderer.Render(card);
        Assert.StartsWith("Acme Corp", shown, StringComparison.Ordinal);
        Assert.Contains($"{acme.Score.Score}", shown, StringComparison.Ordinal);
        Assert.Equal("account.why", card.Button("Why").Verb);
    }

    [Fact]
    public async Task Health_WhenTwoFit_AsksAndGoesOnWithTheSameQuestion()
    {
        var bench = shared.Bench;

        var which = await bench.AskAsync("why is Acme low?");
        var answer = await bench.PressAsync(which.Button("Acme Labs"));

        Assert.Equal(2, which.AllButtons().Count);
        Assert.StartsWith("Why Acme Labs is at", PlainTextRenderer.Render(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_WhenPressedOnTheAccountCard_ExplainsThatAccountAndLeadsBack()
    {
        var bench = shared.Bench;

        var why = await bench.PressAsync((await bench.AskAsync("how is Acme Corp?")).Button("Why"));
        var back = await bench.PressAsync(why.Button("Back"));

        Assert.StartsWith("Why Acme Corp is at", PlainTextRenderer.Render(why), StringComparison.Ordinal);
        Assert.StartsWith("Acme Corp", PlainTextRenderer.Render(back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_WhenNameIsUnknown_SaysSoAndGuessesNothing()
    {
        var bench = shared.Bench;

        var card = await bench.AskAsync("how is Zyxwvut Quux?");

        Assert.Contains("Zyxwvut Quux", PlainTextRenderer.Render(card), StringComparison.Ordinal);
        Assert.DoesNotContain(card.Blocks, block => block is ScoreBlock);
    }

    [Fact]
    public async Task Health_WhenAccountIsNotTheAskersToSee_AnswersAsForAnUnknownName()
    {
        await using var bench = await AnswerBench.StartAsync(("Visibility:Rule", "own-accounts"));
        var book = await bench.Book.ReadAsync(CancellationToken.None);
        var others = book.Entries.Select(entry => entry.Account).First(a => a.Owner == new UserId(DemoPeople.Ben) && a.Name.Length > 8);

        var unknown = await bench.AskAsync("how is Zyxwvut Quux?", DemoPeople.Noam);
        var hidden = await bench.AskAsync($"how is {others.Name}?", DemoPeople.Noam);
        var nobody = await bench.AskAsync($"how is {others.Name}?", asker: null);
        var pressed = await bench.PressAsync(ButtonPress.ForAccount("account.health", others.Id.Value), DemoPeople.Noam);
        var own = await bench.AskAsync($"how is {others.Name}?");

        Assert.Equal(unknown.Summary.Replace("Zyxwvut Quux", others.Name, StringComparison.Ordinal), hidden.Summary);
        Assert.All([unknown, hidden, nobody, pressed], card => Assert.DoesNotContain(card.Blocks, block => block is ScoreBlock));
        Assert.StartsWith(others.Name, PlainTextRenderer.Render(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_WhenTheStoreChanges_ShowsItInTheNextAnswer()
    {
        await using var bench = await AnswerBench.StartAsync();
        await using (var write = await bench.Store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(
                new Account { Id = new AccountId("new-1"), Name = "Brand New Bakery" }, CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        Assert.StartsWith("Brand New Bakery", await bench.SayAsync("how is Brand New Bakery?"), StringComparison.Ordinal);
    }
}
