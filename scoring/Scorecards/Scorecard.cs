using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards;

/// <summary>
/// From measures to a score, for the accounts it applies to. Read from YAML by <see cref="ScorecardSet"/>.
/// </summary>
public sealed record Scorecard
{
    /// <summary>Coverage below which there is no score, unless the file says otherwise.</summary>
    public const double DefaultMinCoverage = 0.4;

    public required string Id { get; init; }

    /// <summary>Raised by the author when the meaning changes; at least 0.</summary>
    public required int Version { get; init; }

    /// <summary>Name of its file, without folder; decides between scorecards that fit equally.</summary>
    public required string FileName { get; init; }

    public DisplayName? Name { get; init; }

    /// <summary>Conditions on account attributes, all to be met; empty matches every account.</summary>
    public IReadOnlyList<AttributeFilter> AppliesTo { get; init; } = [];

    public required BandBounds Bands { get; init; }

    /// <summary>Least coverage for a score, 0–1.</summary>
    public double MinCoverage { get; init; } = DefaultMinCoverage;

    /// <summary>At least one, in file order.</summary>
    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    /// <summary>In file order.</summary>
    public IReadOnlyList<ScoreRule> Rules { get; init; } = [];
}
