using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Import;

/// <summary>What of the signals somebody reads; the rest need not be kept.</summary>
/// <param name="Kinds">By ordinal, each once.</param>
/// <param name="Attributes">Keys, each once.</param>
public sealed record SignalNeeds(IReadOnlyList<string> Kinds, IReadOnlyList<string> Attributes)
{
    /// <summary>What the metrics and rules of a set of scorecards read.</summary>
    public static SignalNeeds Of(ScorecardSet scorecards)
    {
        ArgumentNullException.ThrowIfNull(scorecards);
        var measures = scorecards.Scorecards
            .SelectMany(card => card.Dimensions.SelectMany(d => d.Metrics).Select(m => m.Measure).Concat(card.Rules.Select(r => r.When)))
            .OfType<SignalMeasure>()
            .ToList();
        var keys = measures.SelectMany(measure => measure.Where.Select(filter => filter.Key).Append(measure.By)).OfType<string>();
        return new SignalNeeds(
            [.. measures.Select(measure => measure.Kind).Distinct().Order(StringComparer.Ordinal)], [.. keys.Distinct()]);
    }
}
