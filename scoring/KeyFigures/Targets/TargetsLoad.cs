using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.KeyFigures.Targets;

/// <summary>Outcome of loading a targets file: the targets, or every problem found in it.</summary>
/// <param name="Targets">Null when there is a problem.</param>
/// <param name="Problems">Empty when all is well; each names file, line, key and fix.</param>
public sealed record TargetsLoad(TargetSet? Targets, IReadOnlyList<ScorecardProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(Targets))]
    public bool IsValid => Targets is not null;
}
