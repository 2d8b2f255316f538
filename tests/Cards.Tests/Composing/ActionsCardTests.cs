using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Cards.Tests.Composing;

public sealed class ActionsCardTests
{
    [Fact]
    public void Compose_WhenRulesFired_AnswersThemBeforeTheDrivers()
    {
        var steps = Steps(SampleAccounts.AtRisk);

        Assert.Equal(4, steps.Count);
        Assert.StartsWith("1. Get a payment date", steps[0].Step, StringComparison.Ordinal);
        Assert.Equal("Capped at 40: an invoice is 64 days late (−4.8 points)", steps[0].Because);
        Assert.StartsWith("2. Name the teams that never logged in", steps[1].Step, StringComparison.Ordinal);
        Assert.Equal("Active users are at 11% of seats (−16.7 points)", steps[1].Because);
    }

    [Fact]
    public void Compose_ForTheDrivers_NamesTheSameAsTheAccountCard()
    {
        var drivers = AccountCard.Compose(SampleAccounts.AtRisk, SampleAccounts.Reader).Blocks.OfType<DriversBlock>().Single().Lines;

        Assert.Equal(
            drivers.Select(line => $"{line.Text} ({line.Points} points)"),
            Steps(SampleAccounts.AtRisk).Skip(1).Select(step => step.Because));
    }

    [Fact]
    public void Compose_WhenARuleMakesNoDifference_SaysSo()
    {
        var score = SampleAccounts.Sliding("a").Rule("gone_silent", 22.2, cap: 90).Build();

        var step = Steps(SampleAccounts.AtRisk with { Score = score })[0];

        Assert.Equal("Capped at 90: not used for 22 days (makes no difference here)", step.Because);
    }

    [Theory]
    [InlineData("billing", "my_metric", "Settle the open money question")]
    [InlineData("my_dimension", "my_metric", "Find out with the customer what is behind “My metric”")]
    public void Compose_WhenTheMetricIsTheirOwn_FallsBackToTheDimensionThenToAnyone(string dimension, string metric, string expected)
    {
        var score = new ScoreSketch("a", SampleAccounts.Now).Metric(dimension, metric, 10, 1, 20).Build();

        Assert.StartsWith("1. " + expected, Steps(SampleAccounts.AtRisk with { Score = score })[0].Step, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_WhenTheRuleIsTheirOwn_StillSuggestsAStep()
    {
        var score = SampleAccounts.Sliding("a").Rule("my_rule", 3, cap: 10).Build();

        var step = Steps(SampleAccounts.AtRisk with { Score = score, Names = new Dictionary<string, DisplayName> { ["my_rule"] = new("Board change") } })[0];

        Assert.Contains("“Board change”", step.Step, StringComparison.Ordinal);
        Assert.StartsWith("Capped at 10: Board change is at 3 (−", step.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "1. Find the next team")]
    [InlineData(0, "1. Open the renewal talk")]
    [InlineData(120, "1. Open the renewal talk")]
    [InlineData(121, "1. Find the next team")]
    [InlineData(null, "1. Find the next team")]
    public void Compose_WhenGreen_StartsWithGrowthOrTheNearRenewal(int? renewsIn, string expected)
    {
        var today = SampleAccounts.Reader.Today;
        var account = SampleAccounts.Healthy.Account with { RenewsOn = renewsIn is { } days ? today.AddDays(days) : null };

        Assert.StartsWith(expected, Steps(SampleAccounts.Healthy with { Account = account })[0].Step, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_WhenNotGreen_DoesNotTalkOfGrowth() =>
        Assert.DoesNotContain(Steps(SampleAccounts.Watched), step => step.Because.StartsWith("Healthy", StringComparison.Ordinal));

    [Fact]
    public void Compose_WhenThereIsNoScore_SuggestsToFillTheGaps()
    {
        var last = Steps(SampleAccounts.Unclear)[^1];

        Assert.Contains("Fill the gaps", last.Step, StringComparison.Ordinal);
        Assert.Equal("Missing, and heaviest: Seats in use, NPS", last.Because);
    }

    [Fact]
    public void Compose_WhenTheCustomerHasLeft_SuggestsOnlyAGoodEnding() =>
        Assert.Equal("This customer has left", Assert.Single(Steps(SampleAccounts.Churned)).Because);

    [Fact]
    public void Compose_WhenNothingIsKnown_SaysSo()
    {
        var card = ActionsCard.Compose(SampleAccounts.NoScorecard, SampleAccounts.Reader);

        Assert.Contains(card.Blocks, block => block is TextBlock text && text.Text.StartsWith("There is nothing to suggest", StringComparison.Ordinal));
    }

    private static List<(string Step, string Because)> Steps(AccountFacts facts)
    {
        var texts = ActionsCard.Compose(facts, SampleAccounts.Reader).Blocks.OfType<TextBlock>().Select(block => block.Text).ToList();
        return [.. texts.Select((text, i) => (text, i)).Where(t => char.IsDigit(t.text[0])).Select(t => (t.text, texts[t.i + 1]))];
    }
}
