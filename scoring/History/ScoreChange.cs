namespace HealthScore.Scoring.History;

/// <summary>
/// Why a score moved between two instants. Where both ends have a raw score:
/// <see cref="Customer"/> + <see cref="FromData"/> + <see cref="FromScorecard"/> = <see cref="RawChange"/>, and with
/// <see cref="Besides"/> the change of the score shown.
/// </summary>
public sealed record ScoreChange
{
    public required ShownScore From { get; init; }

    public required ShownScore To { get; init; }

    /// <summary>Id of the scorecard under which both ends are compared; null when none scores both.</summary>
    public required string? ComparedUnder { get; init; }

    /// <summary>
    /// In the order of that scorecard. Where an end has no raw score their parts are 0 and only tell what came or went.
    /// </summary>
    public required IReadOnlyList<MetricChange> Metrics { get; init; }

    /// <summary>Whether another scorecard, or another version, applied at the ends.</summary>
    public required bool ScorecardChanged { get; init; }

    /// <summary>Points that the change of scorecard alone made; 0 when it did not change.</summary>
    public required double FromScorecard { get; init; }

    /// <summary>Null when an end has no score.</summary>
    public required BesidesMetrics? Besides { get; init; }

    /// <summary>R_B − R_A; null when an end has none: then there is nothing to split.</summary>
    public double? RawChange => To.Raw - From.Raw;

    /// <summary>Change of the whole score; null when an end has none.</summary>
    public int? ScoreDifference => To.Score - From.Score;

    /// <summary>What the customer did: Σ of what metrics measured differently.</summary>
    public double Customer => Metrics.Sum(metric => metric.Moved);

    /// <summary>What data did that came, stopped or aged.</summary>
    public double FromData => Metrics.Sum(metric => metric.FromData);
}
