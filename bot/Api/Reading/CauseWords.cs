using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Api.Reading;

/// <summary>Why a score was worked out anew, as other programs read it.</summary>
internal static class CauseWords
{
    private static readonly (ScoreCauses Cause, string Word)[] Words =
    [
        (ScoreCauses.Signal, "signal"),
        (ScoreCauses.Account, "account"),
        (ScoreCauses.Scorecard, "scorecard"),
        (ScoreCauses.Override, "override"),
        (ScoreCauses.Time, "time"),
    ];

    public static IEnumerable<string> Of(ScoreCauses causes) =>
        Words.Where(word => causes.HasFlag(word.Cause)).Select(word => word.Word);
}
