using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.Targets;

namespace HealthScore.Cards.Composing;

/// <summary>A key figure of a period, beside the period before and what it should be.</summary>
/// <param name="Now">Of the period.</param>
/// <param name="Before">Of the period of equal length just before.</param>
/// <param name="Target">Null without one.</param>
public sealed record KpiLine(KeyFigure Now, KeyFigure Before, FigureTarget? Target)
{
    /// <summary>What it is counted from, as an import names it, such as <c>survey.nps</c>.</summary>
    public required string Source { get; init; }
}
