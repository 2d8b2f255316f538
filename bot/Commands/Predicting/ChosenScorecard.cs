using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Which scorecard of a set is to be calibrated.</summary>
internal static class ChosenScorecard
{
    /// <returns>The scorecard, or why it is not clear, with the fix.</returns>
    public static (Scorecard? Card, string? Fault) Of(ScorecardSet set, string? id)
    {
        var known = string.Join(", ", set.Scorecards.Select(card => card.Id).Order(StringComparer.Ordinal));
        if (id is null)
        {
            return set.Scorecards is [var only]
                ? (only, null)
                : (null, $"There are several scorecards: add --scorecard with one of {known}.");
        }

        return set.Scorecards.FirstOrDefault(card => card.Id == id) is { } named
            ? (named, null)
            : (null, $"--scorecard {id}: There is no such scorecard. Take one of {known}.");
    }
}
