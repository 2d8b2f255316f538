using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Backtest.Calibration;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Backtest.Calibration;

/// <summary>Cases whose churn depends on the first of four metrics only, under a scorecard that weighs the others most.</summary>
internal static class Synthetic
{
    public const string Yaml = """
        # A comment that the proposal does not keep.
        id: card
        version: 3
        name: { en: Card, es: "Tarjeta: una" }
        applies_to: { segment: [enterprise, "no"] }
        bands: { green: 75, yellow: 50 }
        min_coverage: 0.3
        dimensions:
          - id: first
            weight: 10
            metrics:
              - { id: telling, weight: 1, measure: { kind: a, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
              - { id: noise, weight: 4, measure: { kind: b, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
          - id: second
            weight: 30
            metrics:
              - { id: chatter, weight: 1, measure: { kind: c, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
              - { id: upside_down, weight: 1, measure: { kind: d, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
        rules:
          - { id: unpaid, when: { kind: billing.days_late, agg: max, window: 90d, over: 60 }, cap: 40 }
        """;

    public static Scorecard Card { get; } = Cases.Parse(Yaml).Scorecards[0];

    public static PastBook Book(int accounts) =>
        Cases.Book(Enumerable.Range(0, accounts).Select(i => Cases.Account($"account-{i:0000}")));

    /// <param name="telling">How much the first metric tells; 0 for nothing.</param>
    /// <param name="missing">Share of metrics that are missing.</param>
    public static PastCase[] Draw(int accounts, int seed, double telling = 8, double missing = 0, int instants = 1)
    {
        var random = new Random(seed);
        var cases = new List<PastCase>();
        for (var account = 0; account < accounts; account++)
        {
            for (var instant = 0; instant < instants; instant++)
            {
                var score = random.NextDouble();
                var churned = random.NextDouble() < 1 / (1 + Math.Exp(1 + (telling * (score - 0.5))));
                double[] scores = [score, random.NextDouble(), random.NextDouble(), telling > 0 ? 1 - score : random.NextDouble()];
                MetricPoint[] points = [.. scores.Select(s => new MetricPoint(100 * s, random.NextDouble() < missing ? 0 : 1))];
                cases.Add(Cases.Past(account, Raw(points), Band.Yellow, churned, instant, points));
            }
        }

        return [.. cases];
    }

    public static CalibrationResult Calibrate(PastCase[] cases, int accounts, int seed = 1, int folds = 5) =>
        WeightCalibration.Run(Book(accounts), Card, cases, new CalibrationPlan(folds, seed), CancellationToken.None);

    // As the scorecard has them: 2, 8, 15, 15.
    private static double? Raw(MetricPoint[] points)
    {
        double[] weights = [2, 8, 15, 15];
        var known = weights.Select((weight, j) => weight * points[j].Known).Sum();
        return known > 0 ? weights.Select((weight, j) => weight * points[j].Known * points[j].Score).Sum() / known : null;
    }
}
