using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Tests.Answers;

public sealed class AccountButtonsTests(SharedBench shared) : IClassFixture<SharedBench>
{
    [Fact]
    public async Task Health_WhenShown_OffersWhyTrendActionsFeedback()
    {
        var card = await shared.Bench.AskAsync("how is Acme Corp?");

        Assert.Equal(["Why", "Trend", "Actions", "Feedback"], card.Buttons.Select(button => button.Title));
    }

    [Theory]
    [InlineData("Why", "Why Acme Corp is at")]
    [InlineData("Trend", "Acme Corp over time")]
    [InlineData("Actions", "What to do about Acme Corp")]
    [InlineData("Feedback", "How good was this for Acme Corp?")]
    public async Task Press_OfEachButton_AnswersAndLeadsBack(string button, string title)
    {
        var bench = shared.Bench;
        var account = await bench.AskAsync("how is Acme Corp?");

        var answer = await bench.PressAsync(account.Button(button));
        var back = await bench.PressAsync(answer.Button("Back to the score"));

        Assert.StartsWith(title, PlainTextRenderer.Render(answer), StringComparison.Ordinal);
        Assert.Equal(account.Summary, back.Summary);
    }

    [Theory]
    [InlineData("is Acme Corp getting better or worse?")]
    [InlineData("trend of Acme Corp")]
    [InlineData("show me the history of Acme Corp")]
    public async Task Trend_WhenAskedInWords_AgreesWithTheStoredHistory(string text)
    {
        var bench = shared.Bench;

        var card = await bench.AskAsync(text);

        var entry = (await bench.Book.ReadAsync(default)).Entries.Single(e => e.Account.Name == "Acme Corp");
        var rows = card.Blocks.OfType<TableBlock>().Single().Rows;
        var days = new[] { 5, 6, 7, 8, 9, 10 }.Select(month => new DateOnly(2026, month + 1, 1).AddDays(-1));
        var snapshots = await bench.Pasts.SnapshotsAsync(entry, AnswerBench.Today, days, default);
        Assert.Equal(snapshots.Select(s => $"{s.Score}").Append($"{entry.Score.Score}"), rows.Select(row => row.Cells[1]));
        Assert.Equal(7, rows.Count);
    }

    [Fact]
    public async Task Trend_OfEveryAccount_IsNeverAnEmptyCard()
    {
        var bench = shared.Bench;
        var withoutTrend = 0;
        foreach (var entry in (await bench.Book.ReadAsync(default)).Entries)
        {
            var card = await bench.PressAsync(ButtonPress.ForAccount("account.trend", entry.Account.Id.Value));
            var isKnown = (await bench.Movements.OfAsync(entry, AnswerBench.Today, default)).PointsPer30Days is not null;
            Assert.Equal(!isKnown, PlainTextRenderer.Render(card).Contains("Not enough history", StringComparison.Ordinal));
            if (!isKnown) withoutTrend++;
        }

        Assert.True(withoutTrend > 0, "the demo has an account without a trend");
    }

    [Theory]
    [InlineData("what should I do about Acme Corp?")]
    [InlineData("next steps for Acme Corp")]
    public async Task Actions_WhenAskedInWords_SuggestsForEveryDriver(string text)
    {
        var shown = await shared.Bench.SayAsync(text);

        Assert.StartsWith("What to do about Acme Corp", shown, StringComparison.Ordinal);
        Assert.Contains("3. ", shown, StringComparison.Ordinal);
        Assert.Contains("points)", shown, StringComparison.Ordinal);
    }
}
