using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using System.Globalization;

namespace HealthScore.Cards.Tests.Composing;

public sealed class AccountCardTests
{
    [Theory]
    [InlineData(0, "(today)")]
    [InlineData(1, "(tomorrow)")]
    [InlineData(2, "(in 2 days)")]
    [InlineData(-1, "(yesterday)")]
    [InlineData(-40, "(40 days ago)")]
    public void Compose_WhenRenewalIsNear_CountsInTheReadersDays(int days, string expected)
    {
        var renewal = SampleAccounts.Reader.Today.AddDays(days);
        var card = AccountCard.Compose(SampleAccounts.AtRisk with { Account = SampleAccounts.Account("a", "A", 1, "USD", renewal) }, SampleAccounts.Reader);

        Assert.EndsWith(expected, Facts(card).Single(f => f.Name == "Renewal").Value);
    }

    [Fact]
    public void Compose_WhenTheReaderIsElsewhere_ShowsTheirClock()
    {
        var tokyo = new Reader(Language.English, SampleAccounts.Now, at => at.ToOffset(TimeSpan.FromHours(9)));

        var text = PlainTextRenderer.Render(AccountCard.Compose(SampleAccounts.AtRisk, tokyo));

        Assert.Contains("As of Nov 22, 2026, 5:05 AM", text);
    }

    [Theory]
    [InlineData("2027-01-01T00:00:00Z", 0, "until Dec 31, 2026")]
    [InlineData("2027-01-01T00:00:00Z", -5, "until Dec 31, 2026")]
    [InlineData("2026-12-31T23:00:00Z", 1, "until Dec 31, 2026")]
    [InlineData("2026-12-31T23:00:00.0000001Z", 1, "until Jan 1, 2027")]
    [InlineData("2026-12-31T12:00:00Z", 0, "until Dec 31, 2026")]
    public void Compose_WhenSetByHand_TellsTheLastDayItHoldsWhereTheReaderIs(string until, int hours, string expected)
    {
        var facts = SampleAccounts.SetByHand with
        {
            ByHand = SampleAccounts.SetByHand.ByHand! with { Until = DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) },
        };
        var reader = new Reader(Language.English, SampleAccounts.Now, at => at.ToOffset(TimeSpan.FromHours(hours)));

        Assert.Contains(expected, PlainTextRenderer.Render(AccountCard.Compose(facts, reader)));
    }

    [Fact]
    public void Compose_WhenOnlyTheNameIsKnown_LeavesOutWhatIsNot()
    {
        var card = AccountCard.Compose(SampleAccounts.NoScorecard, SampleAccounts.Reader);

        Assert.DoesNotContain(card.Blocks, b => b is FactsBlock or TableBlock or DriversBlock);
        Assert.Null(Assert.IsType<HeadingBlock>(card.Blocks[0]).Detail);
        Assert.Empty(card.Buttons);
    }

    [Fact]
    public void Compose_WhenNothingCostsPoints_SaysSo()
    {
        var score = new ScoreSketch("a", SampleAccounts.Now).Metric("adoption", "seat_utilisation", 1, 0.9, 100).Build();

        var card = AccountCard.Compose(SampleAccounts.AtRisk with { Score = score }, SampleAccounts.Reader);

        Assert.Contains(card.Blocks, b => b is TextBlock { Text: "Nothing costs points right now." });
    }

    [Fact]
    public void Compose_WhenNoNameIsGiven_ShowsTheOwnersId() =>
        Assert.Equal("ben@example.com", Facts(AccountCard.Compose(SampleAccounts.AtRisk with { OwnerName = null }, SampleAccounts.Reader)).Single(f => f.Name == "Owner").Value);

    [Fact]
    public void Compose_WhenTheScorecardIsForeign_UsesItsNamesOrReadableIds()
    {
        var score = new ScoreSketch("a", SampleAccounts.Now)
            .Metric("fleet", "trucks_on_road", 1, 12.34, 20)
            .Metric("fleet", "named", 1, 3, 30)
            .Rule("too_few-trucks", 3, cap: 20)
            .Build();
        var names = new Dictionary<string, DisplayName> { ["named"] = new("Drivers\nhired") };

        var text = PlainTextRenderer.Render(AccountCard.Compose(SampleAccounts.AtRisk with { Score = score, Names = names }, SampleAccounts.Reader));

        Assert.Contains("Trucks on road is at 12.3", text);
        Assert.Contains("Drivers hired is at 3", text);
        Assert.Contains("Capped at 20: Too few trucks is at 3", text);
        Assert.Contains("Fleet", text);
    }

    [Theory]
    [InlineData(49.4, Band.Red)]
    [InlineData(49.5, Band.Yellow)]
    [InlineData(74.49, Band.Yellow)]
    [InlineData(74.5, Band.Green)]
    public void Compose_WhenADimensionIsNearABound_ColoursTheShownNumber(double score, Band expected)
    {
        var sketch = new ScoreSketch("a", SampleAccounts.Now).Metric("adoption", "seat_utilisation", 1, 0.9, score).Build();

        var card = AccountCard.Compose(SampleAccounts.AtRisk with { Score = sketch }, SampleAccounts.Reader);

        var row = Assert.Single(card.Blocks.OfType<TableBlock>().Single().Rows);
        Assert.Equal(expected, row.Mark);
        Assert.Equal($"{Math.Floor(score + 0.5)}", row.Cells[1]);
    }

    [Fact]
    public void Compose_WhenDriversAreShown_TheyAgreeWithWhy()
    {
        var facts = SampleAccounts.AtRisk;
        var drivers = AccountCard.Compose(facts, SampleAccounts.Reader).Blocks.OfType<DriversBlock>().Single().Lines;
        var why = WhyCard.Compose(facts, SampleAccounts.Reader).Blocks.OfType<TableBlock>().Single().Rows;

        Assert.All(drivers, d => Assert.Contains(why, r => r.Cells[0] == d.Text && r.Cells[1] == d.Points));
    }

    [Theory]
    [InlineData(AccountStatus.Active, false)]
    [InlineData(AccountStatus.Churned, true)]
    public void Compose_WhenTheCustomerHasLeft_SaysSo(AccountStatus status, bool isSaid)
    {
        var account = SampleAccounts.AtRisk.Account with { Status = status };

        var card = AccountCard.Compose(SampleAccounts.AtRisk with { Account = account }, SampleAccounts.Reader);

        Assert.Equal(isSaid, card.Blocks.Any(b => b is TextBlock { Text: "This customer has left.", Tone: TextTone.Warning }));
    }

    private static IReadOnlyList<Fact> Facts(Card card) => card.Blocks.OfType<FactsBlock>().Single().Facts;
}
