using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.History;

/// <summary>What stood on the card at one end of a change.</summary>
/// <param name="AsOf">UTC.</param>
/// <param name="Scorecard">Id; null when none applied.</param>
/// <param name="ScorecardVersion">Of that scorecard.</param>
/// <param name="Raw">R, 0–100; null when no metric counted.</param>
/// <param name="Score">After rules, rounding and override, 0–100; null when there was none.</param>
/// <param name="Coverage">C, 0–1.</param>
/// <param name="IsRecorded">Taken from what was stored on that day, under a scorecard that has changed since.</param>
public sealed record ShownScore(
    DateTimeOffset AsOf,
    string? Scorecard,
    int? ScorecardVersion,
    double? Raw,
    int? Score,
    double Coverage,
    bool IsRecorded)
{
    /// <summary>The score was put by hand; <see cref="Computed"/> is what it stands for.</summary>
    public bool IsByHand { get; private init; }

    /// <summary>0–100, before any override; null when there was none.</summary>
    public int? Computed { get; private init; }

    internal static ShownScore Of(AccountScore computed, int? byHand) => new(
        computed.AsOf, computed.Scorecard, computed.ScorecardVersion, computed.Raw, byHand ?? computed.Score, computed.Coverage,
        IsRecorded: false) { IsByHand = byHand is not null, Computed = computed.Score };

    internal static ShownScore Of(DaySnapshot recorded, DateTimeOffset asOf, int? byHand) => new(
        asOf.ToUniversalTime(), recorded.Scorecard, recorded.ScorecardVersion, recorded.Raw, byHand ?? recorded.Score,
        recorded.Coverage, IsRecorded: true) { IsByHand = byHand is not null, Computed = recorded.Score };
}
