using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Tests.Import;

public class SignalNeedsTests
{
    [Fact]
    public void Of_WhenMetricsAndRulesReadSignals_NamesKindsAndAttributesOnce()
    {
        const string Card = """
            id: x
            version: 1
            bands: { green: 75, yellow: 50 }
            dimensions:
              - id: d
                weight: 1
                metrics:
                  - { id: a, weight: 1, measure: { kind: usage.feature, agg: distinct, by: feature, window: 7d }, curve: [[0, 0], [1, 1]] }
                  - { id: b, weight: 1, measure: { kind: support.ticket, agg: count, window: 7d, where: { severity: high, topic: [x, y] } }, curve: [[0, 0], [1, 1]] }
                  - { id: c, weight: 1, measure: { attribute: arr }, curve: [[0, 0], [1, 1]] }
            rules:
              - { id: r, when: { kind: usage.feature, agg: count, window: 7d, where: { feature: api }, over: 1 }, cap: 5 }
              - { id: s, when: { kind: billing.days_late, agg: max, window: 7d, over: 1 }, cap: 5 }
            """;
        var load = ScorecardSet.Parse([("x.yaml", Card)]);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        var needs = SignalNeeds.Of(load.Set);
        Assert.Equal(["billing.days_late", "support.ticket", "usage.feature"], needs.Kinds);
        Assert.Equal(["feature", "severity", "topic"], needs.Attributes.Order());
    }
}
