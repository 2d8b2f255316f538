using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>One account under two sets of scorecards, as of the same instant.</summary>
/// <param name="Account">Whose scores they are.</param>
/// <param name="Before">Under the first; without explanation.</param>
/// <param name="After">Under the second; without explanation.</param>
/// <param name="CardBefore">The scorecard of the first that applies; null when none does.</param>
/// <param name="CardAfter">The scorecard of the second that applies; null when none does.</param>
/// <param name="Metrics">Empty where a raw score is missing: then there is nothing to split.</param>
/// <param name="FromRules">Points that caps and floors add to the difference; 0 where a raw score is missing.</param>
/// <param name="FromRounding">Points that rounding adds; 0 where a score is missing.</param>
public sealed record AccountShift(
    Account Account,
    ScoreSummary Before,
    ScoreSummary After,
    Scorecard? CardBefore,
    Scorecard? CardAfter,
    IReadOnlyList<MetricShift> Metrics,
    double FromRules,
    double FromRounding)
{
    public bool ChangesBand => Before.Band != After.Band;

    public bool Changes => ChangesBand || Before.Score != After.Score;

    /// <summary>Difference of the raw scores, the sum of the metrics' parts; null where one is missing.</summary>
    public double? RawChange => After.Raw - Before.Raw;

    /// <summary>Difference of the scores = raw change + rules + rounding; null where one is missing.</summary>
    public int? ScoreChange => After.Score - Before.Score;
}
