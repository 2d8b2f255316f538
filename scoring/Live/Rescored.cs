using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Live;

/// <summary>What became of an account that was due.</summary>
/// <param name="Account">As it was claimed.</param>
/// <param name="Score">As computed now.</param>
/// <param name="Override">Shown in its place from now on; null without one.</param>
/// <param name="Due">When to compute it again, at the latest; null when time alone will not change it.</param>
public sealed record Rescored(DueAccount Account, PackedScore Score, ShownOverride? Override, DateTimeOffset? Due);
