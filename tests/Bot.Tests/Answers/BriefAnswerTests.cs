using System.Globalization;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Bot.Tests.Answers;

public sealed class BriefAnswerTests(PlantedBench planted) : IClassFixture<PlantedBench>
{
    [Theory]
    [InlineData("prepare me for a call with Planted Works")]
    [InlineData("brief me on Planted Works")]
    [InlineData("QBR prep for Planted Works")]
    public async Task Brief_OfAPlantedAccount_HasEveryPart(string text)
    {
        var shown = PlainTextRenderer.Render(await planted.Bench.AskAsync(text));

        string[] expected =
        [
            "Before you talk to Planted Works", "Since the last touchpoint, 18 days ago:",
            "Support: 1 open · 3 new in 90 days · keeps coming back: Bug · newest signal 12 days ago",
            "Sentiment: NPS +33, 3 answers · CSAT 100%, 1 answer · newest signal 10 days ago",
            "NPS 3, 12 days ago: “Too slow <at>all</at>”", "Renewal: Feb 19, 2027 (in 90 days)", "Questions to ask", "3. ", "What to do",
        ];
        Assert.All(expected, part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brief_WhenNobodyWasInTouch_LooksThirtyDaysBack()
    {
        var shown = PlainTextRenderer.Render(await planted.Bench.AskAsync("brief me on Bare Rock"));

        Assert.Contains("Support: no data", shown, StringComparison.Ordinal);
        Assert.Contains("There is no score to compare with from Oct 22, 2026 (30 days ago).", shown, StringComparison.Ordinal);
    }

    /// <summary>For every account of the demo: the lines make the difference, from the score at the last touchpoint to the one shown.</summary>
    [Fact]
    public async Task Change_OfEveryAccount_AddsUpToWhatIsShown()
    {
        var bench = planted.Bench;
        var checkedAccounts = 0;
        foreach (var entry in (await bench.Book.ReadAsync(CancellationToken.None)).Entries)
        {
            var card = await bench.PressAsync(ButtonPress.ForAccount(Intents.AccountBrief, entry.Account.Id.Value));
            if (card.Blocks.OfType<DriversBlock>().SingleOrDefault() is not { } change) continue;
            var ends = change.Title.Split(": ")[^1].Split(" → ").Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(ends[1] - ends[0], change.Lines.Sum(line => Points(line.Points)));
            Assert.Equal(entry.Score.Score, ends[1]);
            if ((await bench.Histories.ReadAsync(entry.Account.Id, 1, asKnown: false, CancellationToken.None))!.Past is var past
                && NewestSignal.Of(past.History, entry.Score.AsOf, kind => kind == "relationship.touchpoint") is { } touch)
                Assert.Equal(bench.Calculator.Calculate(past.At(touch), past.History, touch).Score, ends[0]);
            checkedAccounts++;
        }

        Assert.InRange(checkedAccounts, 40, 70);
    }

    private static decimal Points(string signed) =>
        decimal.Parse(signed.Replace("\u2212", "-", StringComparison.Ordinal).Replace("±", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
