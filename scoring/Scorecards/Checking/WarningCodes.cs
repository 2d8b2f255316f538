namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>What a check of scorecards can doubt, as scripts name it.</summary>
public static class WarningCodes
{
    /// <summary>No signal of this kind was ever seen.</summary>
    public const string UnseenKind = "unseen_kind";

    /// <summary>Signals of the kind are there, but none that the filters let through.</summary>
    public const string UnmatchedFilter = "unmatched_filter";

    /// <summary>Most accounts have no value for a metric.</summary>
    public const string MostlyMissing = "mostly_missing";

    /// <summary>All accounts sit at one end of a curve.</summary>
    public const string OneEnd = "one_end";

    /// <summary>A metric gives all accounts nearly the same score.</summary>
    public const string NoDifference = "no_difference";

    /// <summary>No account comes near the best, or the worst, score of a curve.</summary>
    public const string UnreachedCurve = "unreached_curve";

    /// <summary>The points of a curve all give one score.</summary>
    public const string FlatCurve = "flat_curve";

    /// <summary>Weights are far apart.</summary>
    public const string Weights = "weights";

    /// <summary>A key that changes nothing.</summary>
    public const string NoEffect = "no_effect";

    /// <summary>A band that no account can have, whatever it does.</summary>
    public const string ImpossibleBand = "impossible_band";

    /// <summary>A band that no account has.</summary>
    public const string EmptyBand = "empty_band";

    /// <summary>A minimum of coverage that is as good as none, or hardly ever met.</summary>
    public const string Coverage = "coverage";

    /// <summary>A rule that fires for no account.</summary>
    public const string RuleNever = "rule_never";

    /// <summary>A rule that fires for most accounts.</summary>
    public const string RuleMostly = "rule_mostly";

    /// <summary>A scorecard that no account gets.</summary>
    public const string UnmatchedCard = "unmatched_card";

    /// <summary>Two scorecards that claim the same accounts equally.</summary>
    public const string Tie = "tie";

    /// <summary>Accounts that no scorecard is for.</summary>
    public const string NoCard = "no_card";
}
