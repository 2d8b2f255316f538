using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Outcome of loading a mapping file: the mapping, or every problem found in it.</summary>
/// <param name="Mapping">Null when there is a problem.</param>
/// <param name="Problems">Empty when all is well; each names file, line, key and fix.</param>
public sealed record MappingLoad(TableMapping? Mapping, IReadOnlyList<ScorecardProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(Mapping))]
    public bool IsValid => Mapping is not null;
}
