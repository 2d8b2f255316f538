using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Composing;

public sealed class TrendCardTests
{
    [Theory]
    [InlineData("2026-11-21", "2026-05-31", "2026-10-31")]
    [InlineData("2026-01-01", "2025-07-31", "2025-12-31")]
    [InlineData("2024-03-31", "2023-09-30", "2024-02-29")]
    public void MonthEnds_BeforeADay_AreSixLastDays(string today, string first, string last)
    {
        var days = MonthEnds.Before(DateOnly.Parse(today));

        Assert.Equal((6, DateOnly.Parse(first), DateOnly.Parse(last)), (days.Count, days[0], days[^1]));
        Assert.All(days, day => Assert.Equal(1, day.AddDays(1).Day));
        Assert.Equal(days.Order(), days);
    }

    [Theory]
    [InlineData(new[] { 0, 12, 13, 50, 87, 88, 100 }, "▁▁▂▄▇▇█")]
    [InlineData(new int[0], "")]
    [InlineData(new[] { -5, 400 }, "▁█")]
    public void Sparkline_OfScores_KeepsTheScaleOfAllScores(int[] scores, string bars) => Assert.Equal(bars, Sparkline.Of(scores));

    [Fact]
    public void Compose_WhenMonthsAreKnown_ListsThemWithTodayLast()
    {
        var rows = Card(SampleAccounts.AtRisk, SampleAccounts.Months(71, null, 48)).Blocks.OfType<TableBlock>().Single().Rows;

        Assert.Equal(["71", "–", "48", "40"], rows.Select(row => row.Cells[1]));
        Assert.Equal([Band.Yellow, Band.Unknown, Band.Red, Band.Red], rows.Select(row => row.Mark!.Value));
        Assert.Equal(("Aug 31, 2026", "Now"), (rows[0].Cells[0], rows[^1].Cells[0]));
    }

    [Fact]
    public void Compose_WhenBarsAreShown_SaysTheirNumbersToo() =>
        Assert.Contains("▆▄▄ from 71 to 40", Texts(Card(SampleAccounts.AtRisk, SampleAccounts.Months(71, null, 48))));

    [Fact]
    public void Compose_WhenTheTrendIsKnown_SaysDirectionSlopeAndChanges()
    {
        var card = Card(SampleAccounts.AtRisk, SampleAccounts.Months(71));
        var headline = card.Blocks.OfType<ScoreBlock>().Single();

        Assert.Equal("↘\u00a0Declining", headline.Trend);
        Assert.Equal(["−4 in 7 days", "−12 in 30 days", "−25 in 90 days"], headline.Details);
        Assert.Contains("−7.5 points per 30 days", Texts(card));
        Assert.Equal("Acme Corp is at 40. Declining: −7.5 points per 30 days", card.Summary);
    }

    [Fact]
    public void Compose_WhenHistoryIsShort_SaysSoAndForecastsNothing()
    {
        var card = Card(SampleAccounts.AtRisk with { Movement = ScoreMovement.Unknown, ForecastAtRenewal = null }, []);

        Assert.Contains(Texts(card), text => text.StartsWith("Not enough history", StringComparison.Ordinal));
        Assert.Contains(Texts(card), text => text.StartsWith("There is no score at the end", StringComparison.Ordinal));
        Assert.DoesNotContain(card.Blocks, block => block is FactsBlock or TableBlock);
        Assert.Equal("Acme Corp: 40, Red, at risk", card.Summary);
    }

    [Fact]
    public void Compose_WhenTheRenewalIsFar_ForecastsInNinetyDays()
    {
        var atRenewal = Card(SampleAccounts.AtRisk, []).Blocks.OfType<FactsBlock>().Single().Facts.Single();
        var far = Card(SampleAccounts.AtRisk with { ForecastAtRenewal = null }, []).Blocks.OfType<FactsBlock>().Single().Facts.Single();

        Assert.Equal(new Fact("Forecast", "21, Red at renewal, Mar 3, 2027"), atRenewal);
        // Measured 44.8, less three times 7.5.
        Assert.Equal(new Fact("Forecast", "22, Red in 90 days"), far);
    }

    private static Card Card(AccountFacts facts, IReadOnlyList<ScoreSnapshot> months) =>
        TrendCard.Compose(facts, months, SampleAccounts.Reader);

    private static IEnumerable<string> Texts(Card card) => card.Blocks.OfType<TextBlock>().Select(block => block.Text);
}
