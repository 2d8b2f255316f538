namespace HealthScore.Benchmarks.Files;

/// <summary>Twelve measures of every sort over the kinds of <see cref="BookSignals"/>.</summary>
internal static class BookScorecard
{
    public const string Yaml = """
        id: bench
        version: 1
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: adoption
            weight: 30
            metrics:
              - { id: seats, weight: 40, measure: { kind: usage.active_users, agg: last, window: 28d, per: seats, fresh_for: 14d }, curve: [[0.2, 0], [0.5, 50], [0.8, 100]], stale_to: 0 }
              - { id: trend, weight: 20, measure: { kind: usage.active_users, agg: mean, window: 28d, change: true }, curve: [[-0.3, 0], [0.1, 100]] }
              - { id: events, weight: 20, measure: { kind: usage.events, agg: sum, window: 90d }, curve: [[0, 0], [5000, 100]] }
              - { id: breadth, weight: 20, measure: { kind: usage.feature, agg: distinct, by: feature, window: 90d }, curve: [[0, 0], [5, 100]] }
          - id: sentiment
            weight: 20
            metrics:
              - { id: nps, weight: 50, measure: { kind: survey.nps, agg: nps, window: 365d, min_count: 2 }, curve: [[-50, 0], [60, 100]] }
              - { id: csat, weight: 50, measure: { kind: survey.csat, agg: share, at_least: 4, window: 180d, fresh_for: 90d }, curve: [[0.3, 0], [0.9, 100]] }
          - id: support
            weight: 25
            metrics:
              - { id: urgent, weight: 50, measure: { kind: support.ticket, agg: count, window: 90d, where: { severity: [high, urgent] }, absent: 0 }, curve: [[0, 100], [4, 0]] }
              - { id: waiting, weight: 50, measure: { kind: support.first_response_hours, agg: mean, window: 90d }, curve: [[1, 100], [24, 0]] }
          - id: relationship
            weight: 25
            metrics:
              - { id: late, weight: 30, measure: { kind: billing.days_late, agg: max, window: 180d }, curve: [[0, 100], [45, 0]] }
              - { id: calls, weight: 30, measure: { kind: relationship.touchpoint, agg: days_since, where: { type: [call, meeting] } }, curve: [[7, 100], [60, 0]] }
              - { id: pulse, weight: 20, measure: { kind: pulse.csm, agg: last, window: 90d, fresh_for: 30d }, curve: [[1, 0], [5, 100]] }
              - { id: training, weight: 20, measure: { kind: training.completed, agg: count, window: 365d, absent: 0 }, curve: [[0, 30], [3, 100]] }
        rules:
          - { id: unpaid, when: { kind: billing.days_late, agg: max, window: 90d, over: 58 }, cap: 40 }
        """;
}
