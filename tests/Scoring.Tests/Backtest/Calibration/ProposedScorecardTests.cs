using HealthScore.Scoring.Backtest.Calibration;
using HealthScore.Scoring.Scorecards;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Backtest.Calibration;

public class ProposedScorecardTests
{
    private static readonly MetricWeight[] Weights =
        [new("telling", 5, 61.25), new("noise", 20, 8.75), new("chatter", 37.5, 30), new("upside_down", 37.5, 0)];

    [Fact]
    public void Write_WhenWeightsAreGiven_LoadsAgainWithThem()
    {
        var text = ProposedScorecard.Write(Synthetic.Yaml, Synthetic.Card, Weights, ["PROPOSED", "Data: some"]);

        Assert.StartsWith("# PROPOSED\n# Data: some\n# Left out, as their weight came to 0: upside_down\nid: card\n", text, StringComparison.Ordinal);
        var card = Cases.Parse(text).Scorecards[0];
        Assert.Equal(4, card.Version);
        Assert.Equal([("first", 70.0), ("second", 30.0)], card.Dimensions.Select(one => (one.Id, one.Weight)));
        Assert.Equal(
            [("telling", 61.25), ("noise", 8.75), ("chatter", 30.0)],
            card.Dimensions.SelectMany(one => one.Metrics).Select(metric => (metric.Id, metric.Weight)));
    }

    [Fact]
    public void Write_WhenWeightsAreGiven_KeepsAllElse()
    {
        var card = Cases.Parse(ProposedScorecard.Write(Synthetic.Yaml, Synthetic.Card, Weights, [])).Scorecards[0];
        Assert.Equal(Synthetic.Card.Bands, card.Bands);
        Assert.Equal(0.3, card.MinCoverage);
        Assert.Equal("Tarjeta: una", card.Name!.In("es"));
        var filter = Assert.Single(card.AppliesTo);
        Assert.Equal(["enterprise", "no"], filter.Values);
        Assert.Equal(40, Assert.Single(card.Rules).Cap);
        Assert.Equal(
            Synthetic.Card.Dimensions[0].Metrics[0].Curve.Points, card.Dimensions[0].Metrics[0].Curve.Points);
    }

    [Fact]
    public void Write_WhenADimensionHasNoWeightLeft_LeavesItOut()
    {
        MetricWeight[] weights = [new("telling", 0, 100), new("noise", 0, 0), new("chatter", 0, 0), new("upside_down", 0, 0)];
        var card = Cases.Parse(ProposedScorecard.Write(Synthetic.Yaml, Synthetic.Card, weights, [])).Scorecards[0];
        Assert.Equal("first", Assert.Single(card.Dimensions).Id);
        Assert.Equal("telling", Assert.Single(card.Dimensions[0].Metrics).Id);
    }

    [Fact]
    public void Write_WhenTheCardHasNoVersion_GivesItOne()
    {
        var yaml = Synthetic.Yaml.Replace("version: 3\n", "", StringComparison.Ordinal);
        var text = ProposedScorecard.Write(yaml, Cases.Parse(yaml).Scorecards[0], Weights, []);
        Assert.Equal(2, Cases.Parse(text).Scorecards[0].Version);
    }

    [Theory]
    [InlineData("Scorecards")]
    [InlineData("Scorecards.Examples")]
    public void Write_WhenGivenAShippedCard_LoadsAgainWithTheSameMeaning(string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Needs.Repository, "bot", folder), "*.yaml"))
        {
            var yaml = File.ReadAllText(file);
            var card = Cases.Parse(yaml).Scorecards[0];
            MetricWeight[] weights = [.. card.Dimensions.SelectMany(one => one.Metrics).Select((metric, i) => new MetricWeight(metric.Id, 0, i + 0.25))];
            var again = Cases.Parse(ProposedScorecard.Write(yaml, card, weights, [])).Scorecards[0];
            Assert.Equal(weights.Select(weight => weight.After), again.Dimensions.SelectMany(one => one.Metrics).Select(metric => metric.Weight));
            Assert.Equal(Measures(card), Measures(again));
            Assert.Equal(card.Rules.Select(rule => (rule.Id, rule.Over, rule.Under, rule.Cap, rule.Floor)),
                again.Rules.Select(rule => (rule.Id, rule.Over, rule.Under, rule.Cap, rule.Floor)));
        }
    }

    // Filters are lists, which records compare by reference; their text is enough here.
    private static IEnumerable<string> Measures(Scorecard card) => card.Dimensions.SelectMany(one => one.Metrics)
        .Select(metric => $"{metric.Id} {metric.Measure with { Absent = metric.Measure.Absent }} {string.Join(' ', metric.Curve.Points)} {metric.StaleTo}");
}
