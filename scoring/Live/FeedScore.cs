using System.Text.Json.Serialization;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Live;

/// <summary>What stood at one end of a change.</summary>
public sealed record FeedScore
{
    /// <summary>UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Id; null when none applied.</summary>
    public string? Scorecard { get; init; }

    public int? ScorecardVersion { get; init; }

    /// <summary>R as computed, 0–100; null when no metric counted.</summary>
    public double? Raw { get; init; }

    /// <summary>C, 0–1.</summary>
    public required double Coverage { get; init; }

    /// <summary>0–100, as computed; null when the band is unknown.</summary>
    public int? ComputedScore { get; init; }

    /// <summary>As computed.</summary>
    public required Band ComputedBand { get; init; }

    /// <summary>Ids of the rules that fired, in file order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Shown in place of the computed score; null without one.</summary>
    public ShownOverride? Override { get; init; }

    /// <summary>0–100, as shown; null when the band is unknown.</summary>
    [JsonIgnore]
    public int? Score => Override?.Score ?? ComputedScore;

    /// <summary>As shown.</summary>
    [JsonIgnore]
    public Band Band => Override?.Band ?? ComputedBand;

    public static FeedScore Of(PackedScore score, ShownOverride? byHand)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new FeedScore
        {
            AsOf = score.AsOf,
            Scorecard = score.Scorecard,
            ScorecardVersion = score.ScorecardVersion,
            Raw = score.Summary.Raw,
            Coverage = score.Summary.Coverage,
            ComputedScore = score.Summary.Score,
            ComputedBand = score.Summary.Band,
            Rules = [.. score.Rules.Select(rule => rule.Id)],
            Override = byHand,
        };
    }

    /// <summary>Whether people see the same: score, band, scorecard, fired rules and override.</summary>
    public bool ShowsTheSameAs(FeedScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Score, Band, Scorecard, ScorecardVersion, Override) == (
                other.Score, other.Band, other.Scorecard, other.ScorecardVersion, other.Override)
            && Rules.SequenceEqual(other.Rules, StringComparer.Ordinal);
    }
}
