using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Configuration;

/// <summary>The scorecards in force cannot be used; each problem names file, line, key and the fix.</summary>
internal sealed class ScorecardsUnusableException(IReadOnlyList<ScorecardProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<ScorecardProblem> Problems => problems;
}
