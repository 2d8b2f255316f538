using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Scores;

/// <summary>One account's score as of an instant, with everything needed to explain it.</summary>
public sealed record AccountScore
{
    public required AccountId Account { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Id of the scorecard that applied; null when none matched.</summary>
    public required string? Scorecard { get; init; }

    public int? ScorecardVersion { get; init; }

    /// <summary>0–100, whole; null when the band is unknown.</summary>
    public required int? Score { get; init; }

    public required Band Band { get; init; }

    /// <summary>R before rules and rounding, 0–100; null when no metric counts.</summary>
    public required double? Raw { get; init; }

    /// <summary>C: how much of the scorecard's weight is known and fresh, 0–1.</summary>
    public required double Coverage { get; init; }

    /// <summary>In scorecard order.</summary>
    public required IReadOnlyList<DimensionScore> Dimensions { get; init; }

    /// <summary>In scorecard order.</summary>
    public required IReadOnlyList<MetricScore> Metrics { get; init; }

    /// <summary>In file order, whatever the coverage.</summary>
    public required IReadOnlyList<FiredRule> Rules { get; init; }

    /// <summary>
    /// When the newest signal that could count arrived at the customer's side; null when there is none.
    /// </summary>
    public DateTimeOffset? NewestSignalAt { get; init; }

    /// <summary>
    /// The metrics that cost most points, biggest first (ties by id); those that cost nothing are left out.
    /// </summary>
    public IEnumerable<MetricScore> Drivers() =>
        Metrics.Where(m => m.Lost > 0).OrderByDescending(m => m.Lost).ThenBy(m => m.Id, StringComparer.Ordinal);
}
