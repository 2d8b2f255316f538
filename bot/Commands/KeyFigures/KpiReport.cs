using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.Targets;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>What was worked out, with what it should be.</summary>
/// <param name="Choice">Whom it is about.</param>
/// <param name="Overall">Of all chosen accounts.</param>
/// <param name="BySegment">Of the segments that have targets of their own, where the choice spans several.</param>
/// <param name="Targets">What the figures should be.</param>
/// <param name="Names">The figures to show.</param>
internal sealed record KpiReport(
    KpiChoice Choice,
    KeyFigureSet Overall,
    IReadOnlyList<(string Segment, KeyFigureSet Figures)> BySegment,
    TargetSet Targets,
    IReadOnlySet<string> Names)
{
    public IEnumerable<KeyFigure> Shown(KeyFigureSet set) => set.Figures.Where(figure => Names.Contains(figure.Id));
}
