using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Commands.Changes;

/// <summary>Why a score was worked out anew, as files and terminals write it.</summary>
internal static class CauseNames
{
    private static readonly (ScoreCauses Cause, string Name)[] Names =
    [
        (ScoreCauses.Signal, "signal"),
        (ScoreCauses.Account, "account"),
        (ScoreCauses.Scorecard, "scorecard"),
        (ScoreCauses.Override, "override"),
        (ScoreCauses.Time, "time"),
    ];

    public static string Of(ScoreCauses causes) => string.Join('+', Each(causes));

    public static IEnumerable<string> Each(ScoreCauses causes) =>
        Names.Where(name => causes.HasFlag(name.Cause)).Select(name => name.Name);
}
