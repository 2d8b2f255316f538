using HealthScore.Bot.Demo;
using HealthScore.Bot.Feedback;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Answers;

public sealed class FeedbackAnswerTests : IAsyncLifetime
{
    private AnswerBench _bench = null!;

    public async Task InitializeAsync() => _bench = await AnswerBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("This helped", FeedbackChoice.Helped)]
    [InlineData("did not help", FeedbackChoice.NotHelped)]
    [InlineData("too high", FeedbackChoice.TooHigh)]
    [InlineData("too low", FeedbackChoice.TooLow)]
    public async Task Press_OfAChoice_KeepsItWithTheScoreAsItWas(string title, FeedbackChoice choice)
    {
        var acme = (await _bench.Book.ReadAsync(default)).Entries.Single(entry => entry.Account.Name == "Acme Corp").Score;
        var ask = await _bench.PressAsync((await _bench.AskAsync("how is Acme Corp?")).Button("Feedback"));

        var thanks = await _bench.PressAsync(ask.Button(title));

        var given = Assert.Single(await _bench.Feedback.ReadAsync(default));
        Assert.StartsWith("Noted for Acme Corp", thanks.Summary, StringComparison.Ordinal);
        Assert.Equal((new UserId(DemoPeople.Ben), acme.Account, "account.health", choice), (given.Person, given.Account, given.Answer, given.Choice));
        Assert.Equal((acme.AsOf, acme.Score, acme.Raw, acme.Band), (given.ScoredAt, given.Score, given.Raw, given.Band));
        Assert.Equal((acme.Scorecard, acme.ScorecardVersion), (given.Scorecard, given.ScorecardVersion));
        Assert.Equal(DriversJson.Of(acme), given.Drivers);
        Assert.StartsWith($$"""[{"metric":"{{acme.Drivers().First().Id}}"}""".TrimEnd('}'), given.Drivers, StringComparison.Ordinal);
        Assert.Equal(_bench.Time.GetUtcNow(), given.GivenAt);
        Assert.NotEmpty(given.Channel);
    }

    [Fact]
    public async Task Press_TwiceOnTheSameCard_KeepsOneEvenWhenTheBookIsScoredAgainBetween()
    {
        var ask = await _bench.PressAsync((await _bench.AskAsync("how is Acme Corp?")).Button("Feedback"));

        await _bench.PressAsync(ask.Button("too high"));
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        await _bench.PressAsync(ask.Button("too high"));

        Assert.Single(await _bench.Feedback.ReadAsync(default));
    }

    [Fact]
    public async Task Press_OnAnOldCard_KeepsTheScoreOfThatCard()
    {
        var before = (await _bench.Book.ReadAsync(default)).Entries.Single(entry => entry.Account.Name == "Acme Corp").Score;
        var ask = await _bench.PressAsync((await _bench.AskAsync("how is Acme Corp?")).Button("Feedback"));
        _bench.Time.Advance(TimeSpan.FromDays(20));

        await _bench.PressAsync(ask.Button("too low"));

        var given = Assert.Single(await _bench.Feedback.ReadAsync(default));
        var now = (await _bench.Book.ReadAsync(default)).Entries.Single(entry => entry.Account.Name == "Acme Corp").Score;
        Assert.Equal((before.AsOf, before.Raw, before.Score), (given.ScoredAt, given.Raw, given.Score));
        Assert.NotEqual(now.Raw, given.Raw);
    }

    [Theory]
    [InlineData("the score of Acme Corp is too high", FeedbackChoice.TooHigh)]
    [InlineData("Acme Corp's score is too low", FeedbackChoice.TooLow)]
    public async Task Words_WithADirection_AreKept(string text, FeedbackChoice choice)
    {
        await _bench.AskAsync(text);

        var given = Assert.Single(await _bench.Feedback.ReadAsync(default));
        Assert.Equal((choice, "feedback.score"), (given.Choice, given.Answer));
    }

    [Fact]
    public async Task Words_WhenTwoAccountsFit_KeepTheDirectionOverTheQuestion()
    {
        var which = await _bench.AskAsync("the score of Acme is too high");
        await _bench.PressAsync(which.Button("Acme Labs"));

        Assert.Equal(FeedbackChoice.TooHigh, Assert.Single(await _bench.Feedback.ReadAsync(default)).Choice);
    }

    [Fact]
    public async Task Words_WithoutADirection_AskForIt()
    {
        var ask = await _bench.AskAsync("the score of Acme Corp is wrong");

        Assert.Empty(await _bench.Feedback.ReadAsync(default));
        Assert.Equal("feedback.score", ask.Button("too high").Verb);
    }

    [Fact]
    public async Task Press_BySomebodyUnknown_IsKeptWithoutAName()
    {
        var ask = await _bench.PressAsync((await _bench.AskAsync("how is Acme Corp?", asker: null)).Button("Feedback"), asker: null);
        await _bench.PressAsync(ask.Button("This helped"), asker: null);

        Assert.Null(Assert.Single(await _bench.Feedback.ReadAsync(default)).Person);
    }

    [Fact]
    public async Task Press_OnAnAccountThatIsNotTheirsToSee_KeepsNothing()
    {
        await using var bench = await AnswerBench.StartAsync(("Visibility:Rule", "own-accounts"));
        var others = (await bench.Book.ReadAsync(default)).Entries.Select(entry => entry.Account).First(a => a.Owner == new UserId(DemoPeople.Ben));
        var press = new ButtonPress(
            "feedback.score", new Dictionary<string, string> { ["account"] = others.Id.Value, ["direction"] = "too_high" });

        var card = await bench.PressAsync(press, DemoPeople.Noam);

        Assert.Empty(await bench.Feedback.ReadAsync(default));
        Assert.DoesNotContain(others.Name, card.Summary, StringComparison.Ordinal);
    }
}
