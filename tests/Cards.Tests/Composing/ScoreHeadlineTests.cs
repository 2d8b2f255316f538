using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Composing;

public sealed class ScoreHeadlineTests
{
    [Theory]
    [InlineData(TrendDirection.Declining, "↘\u00a0Declining")]
    [InlineData(TrendDirection.Steady, "→\u00a0Steady")]
    [InlineData(TrendDirection.Improving, "↗\u00a0Improving")]
    [InlineData(TrendDirection.Unknown, null)]
    public void Compose_WhenTheTrendVaries_ShowsArrowAndWord(TrendDirection direction, string? expected) =>
        Assert.Equal(expected, Of(SampleAccounts.AtRisk with { Movement = new ScoreMovement(direction, null, null, null, null) }).Trend);

    [Theory]
    [InlineData(-4, -12, "−4 in 7 days|−12 in 30 days")]
    [InlineData(null, 3, "+3 in 30 days")]
    [InlineData(0, null, "±0 in 7 days")]
    [InlineData(null, null, "No earlier score to compare with yet")]
    public void Compose_WhenChangesAreKnown_ShowsThem(int? week, int? month, string expected) =>
        Assert.Equal(expected.Split('|'), Of(SampleAccounts.AtRisk with { Movement = new ScoreMovement(TrendDirection.Steady, 0, week, month, null) }).Details);

    [Fact]
    public void Compose_WhenThereIsNoScore_ShowsADashAndNoChanges()
    {
        var headline = Of(SampleAccounts.Unclear with { Movement = new ScoreMovement(TrendDirection.Steady, 0, 1, 2, 3) });

        Assert.Equal(("–", Band.Unknown, "Grey, not enough data"), (headline.Number, headline.Band, headline.BandWord));
        Assert.Empty(headline.Details);
    }

    [Fact]
    public void Compose_WhenAPersonSetTheScore_ShowsTheirsAndKeepsOurs()
    {
        var card = AccountCard.Compose(SampleAccounts.SetByHand, SampleAccounts.Reader);

        Assert.Equal(("70", Band.Yellow), (card.Blocks.OfType<ScoreBlock>().Single().Number, card.Blocks.OfType<ScoreBlock>().Single().Band));
        Assert.Contains(card.Blocks, b => b is TextBlock { Text: "The computed score is 40 (Red)." });
    }

    [Fact]
    public void Compose_WhenAPersonSetAScoreWithoutData_SaysThatNoneIsComputed()
    {
        var facts = SampleAccounts.Unclear with { ByHand = SampleAccounts.SetByHand.ByHand };

        Assert.Contains(
            AccountCard.Compose(facts, SampleAccounts.Reader).Blocks,
            b => b is TextBlock { Text: "There is not enough data for a computed score." });
    }

    private static ScoreBlock Of(AccountFacts facts) => AccountCard.Compose(facts, SampleAccounts.Reader).Blocks.OfType<ScoreBlock>().Single();
}
