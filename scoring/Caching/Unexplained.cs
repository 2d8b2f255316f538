using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>Scores of which no more than the figures is known.</summary>
internal static class Unexplained
{
    /// <summary>What was shown, of a scorecard that says something else by now; until it is scored anew, which is soon.</summary>
    public static AccountScore Of(AccountId account, PackedScore packed) => new()
    {
        Account = account,
        AsOf = packed.AsOf,
        Scorecard = packed.Scorecard,
        ScorecardVersion = packed.ScorecardVersion,
        Score = packed.Summary.Score,
        Band = packed.Summary.Band,
        Raw = packed.Summary.Raw,
        Coverage = packed.Summary.Coverage,
        Dimensions = [],
        Metrics = [],
        Rules = [],
        NewestSignalAt = packed.NewestSignalAt,
    };

    /// <summary>An account that was not scored yet.</summary>
    public static AccountScore NotYet(AccountId account, DateTimeOffset asOf) => new()
    {
        Account = account,
        AsOf = asOf,
        Scorecard = null,
        Score = null,
        Band = Band.Unknown,
        Raw = null,
        Coverage = 0,
        Dimensions = [],
        Metrics = [],
        Rules = [],
    };
}
