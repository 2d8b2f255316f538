using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Live;

/// <summary>An account whose score is to be computed again, with all that this needs.</summary>
/// <param name="Seen">The account as valid now, with all of its signals.</param>
/// <param name="NextVersionAt">When a version of the account becomes valid that is not yet; null when there is none.</param>
/// <param name="Standing">The computed score that stands; null when the account was never scored.</param>
/// <param name="Override">What is shown in its place; null without one.</param>
/// <param name="Due">Since when.</param>
/// <param name="Causes">Why; never none.</param>
public sealed record DueAccount(
    AccountSignals Seen,
    DateTimeOffset? NextVersionAt,
    PackedScore? Standing,
    ShownOverride? Override,
    DateTimeOffset Due,
    ScoreCauses Causes);
