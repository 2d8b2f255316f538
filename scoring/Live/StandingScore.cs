using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Live;

/// <summary>The score that stands for an account until something changes it.</summary>
/// <param name="Account">As it is now.</param>
/// <param name="Place">Its place in the order in which accounts first came; never changes.</param>
/// <param name="Score">As computed; null when the account was never scored.</param>
/// <param name="Override">Shown in place of the computed score; null without one.</param>
/// <param name="Due">When to compute it again, at the latest; null when time alone will not change it.</param>
/// <param name="Stamp">The store's stamp when account or score last changed.</param>
public sealed record StandingScore(
    Account Account, long Place, PackedScore? Score, ShownOverride? Override, DateTimeOffset? Due, long Stamp)
{
    /// <summary>0–100 as shown; null when the band is unknown.</summary>
    public int? ShownScore => Override?.Score ?? Score?.Summary.Score;

    /// <summary>As shown.</summary>
    public Band ShownBand => Override?.Band ?? Score?.Summary.Band ?? Band.Unknown;
}
