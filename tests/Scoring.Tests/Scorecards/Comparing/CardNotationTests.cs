using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Scoring.Tests.Scorecards.Comparing;

public class CardNotationTests
{
    [Fact]
    public void Of_ACard_WritesItAsItsFileWould()
    {
        var parts = CardNotation.Of(Card(CardText.Valid));

        Assert.Equal("kind: k, agg: last, window: 28d", parts["metrics/active/measure"]);
        Assert.Equal("[0, 0], [100, 100]", parts["metrics/active/curve"]);
        Assert.Equal("use", parts["metrics/active/dimension"]);
        Assert.Equal("kind: k, agg: days_since, over: 20", parts["rules/silent/when"]);
        Assert.Equal(("75", "50", "0.4"), (parts["bands/green"], parts["bands/yellow"], parts["min_coverage"]));
        Assert.Equal(11, parts.Count);
    }

    [Theory]
    [InlineData("kind: k, agg: count, window: 28d, where: { b: [2, 1], a: x }, absent: 0, per: seats, fresh_for: 7d",
        "kind: k, agg: count, window: 28d, where: { a: [x], b: [1, 2] }, absent: 0, per: seats, fresh_for: 7d")]
    [InlineData("kind: k, agg: share, at_least: 4, window: 9d, min_count: 3, change: true", "kind: k, agg: share, window: 9d, at_least: 4, min_count: 3, change: true")]
    [InlineData("kind: k, agg: distinct, by: feature, window: 9d", "kind: k, agg: distinct, window: 9d, by: feature")]
    [InlineData("attribute: arr, per: seats", "attribute: arr, per: seats")]
    [InlineData("days_until: renews_on, absent: 90", "days_until: renews_on, absent: 90")]
    public void Of_AMeasure_NamesEveryKeyInOneOrder(string written, string notation) =>
        Assert.Equal(notation, CardNotation.Of(Card(CardText.WithMeasure(written)))["metrics/active/measure"]);

    [Theory]
    [InlineData("id: simple", "# a comment|id: simple")]
    [InlineData("version: 1", "version: 9")]
    [InlineData("version: 1", "name: { en: Simple, es: Sencillo }")]
    [InlineData("min_coverage: 0.4", "min_coverage: 0.40")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[0.0, 0], [1e2, 100]]")]
    public void Fingerprint_WhenTheMeaningStays_Stays(string line, string replacement) =>
        Assert.Equal(CardNotation.Fingerprint(Card(CardText.Valid)), CardNotation.Fingerprint(Card(CardText.With(line, replacement))));

    [Theory]
    [InlineData("id: simple", "id: other")]
    [InlineData("version: 1", "applies_to: { segment: smb }")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: { green: 76, yellow: 50 }")]
    [InlineData("min_coverage: 0.4", "min_coverage: 0.41")]
    [InlineData("weight: 10", "weight: 11")]
    [InlineData("weight: 1", "weight: 2")]
    [InlineData("measure: { kind: k, agg: last, window: 28d }", "measure: { kind: k, agg: last, window: 29d }")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[0, 0], [100, 99.5]]")]
    [InlineData("stale_to: 0", "stale_to: 10")]
    [InlineData("cap: 30", "cap: 31")]
    [InlineData("cap: 30", "floor: 30")]
    [InlineData("when: { kind: k, agg: days_since, over: 20 }", "when: { kind: k, agg: days_since, under: 20 }")]
    public void Fingerprint_WhenTheMeaningChanges_Changes(string line, string replacement) =>
        Assert.NotEqual(CardNotation.Fingerprint(Card(CardText.Valid)), CardNotation.Fingerprint(Card(CardText.With(line, replacement))));

    [Fact]
    public void Fingerprint_WhenMetricsAreInAnotherOrder_Stays()
    {
        const string One = "- { id: a, weight: 1, measure: { kind: k, agg: last, window: 9d }, curve: [[0, 0], [1, 100]] }";
        const string Other = "- { id: b, weight: 1, measure: { kind: l, agg: last, window: 9d }, curve: [[0, 0], [1, 100]] }";
        string Text(string first, string second) => $"id: x\nbands: {{ green: 75, yellow: 50 }}\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n  {first}\n  {second}\n";

        Assert.Equal(CardNotation.Fingerprint(Card(Text(One, Other))), CardNotation.Fingerprint(Card(Text(Other, One))));
    }

    internal static Scorecard Card(string yaml)
    {
        var load = CardText.Load(yaml);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Set.Scorecards[0];
    }
}
