using System.Diagnostics.CodeAnalysis;

namespace HealthScore.Scoring.Scorecards;

/// <summary>Outcome of loading scorecards: all of them, or every problem found in any.</summary>
/// <param name="Set">Null when there is a problem.</param>
/// <param name="Problems">Empty when all is well.</param>
public sealed record ScorecardLoad(ScorecardSet? Set, IReadOnlyList<ScorecardProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(Set))]
    public bool IsValid => Set is not null;
}
