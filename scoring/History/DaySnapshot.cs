using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.History;

/// <summary>An account's score at the end of a UTC day, with what is needed to recognise it later.</summary>
public sealed record DaySnapshot
{
    public required AccountId Account { get; init; }

    /// <summary>UTC day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Null when no scorecard applied.</summary>
    public required string? Scorecard { get; init; }

    public required int? ScorecardVersion { get; init; }

    /// <summary>R, 0–100; null when no metric counted.</summary>
    public required double? Raw { get; init; }

    /// <summary>0–100; null when too little was known.</summary>
    public required int? Score { get; init; }

    public required Band Band { get; init; }

    /// <summary>C, 0–1.</summary>
    public required double Coverage { get; init; }

    /// <summary>In scorecard order.</summary>
    public required IReadOnlyList<MetricSnapshot> Metrics { get; init; }

    /// <summary>Whether both were made under one version of one scorecard.</summary>
    public bool IsUnderTheScorecardOf(AccountScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Scorecard == score.Scorecard && ScorecardVersion == score.ScorecardVersion;
    }

    public static DaySnapshot Of(AccountScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new DaySnapshot
        {
            Account = score.Account,
            Day = UtcDay.Of(score.AsOf),
            Scorecard = score.Scorecard,
            ScorecardVersion = score.ScorecardVersion,
            Raw = score.Raw,
            Score = score.Score,
            Band = score.Band,
            Coverage = score.Coverage,
            Metrics = [.. score.Metrics.Select(metric => new MetricSnapshot(metric.Id, metric.Score, metric.Share))],
        };
    }
}
