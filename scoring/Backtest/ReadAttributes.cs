using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Backtest;

/// <summary>
/// The account attributes that scorecards read. A file has only their present values, which may be younger than the instant
/// that is scored.
/// </summary>
public static class ReadAttributes
{
    // The start never changes; the loss is hidden.
    private static readonly string[] Harmless = ["account_id", "started_on", "status", "churned_on"];

    /// <summary>By ordinal, each once; those that cannot tell the future are left out.</summary>
    public static IReadOnlyList<string> Of(ScorecardSet scorecards)
    {
        ArgumentNullException.ThrowIfNull(scorecards);
        return [.. scorecards.Scorecards.SelectMany(Of).Except(Harmless, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Of(Scorecard card)
    {
        var measures = card.Dimensions.SelectMany(dimension => dimension.Metrics).Select(metric => metric.Measure)
            .Concat(card.Rules.Select(rule => rule.When));
        return card.AppliesTo.Select(filter => filter.Key).Concat(measures.SelectMany(Of));
    }

    private static IEnumerable<string> Of(Measure measure)
    {
        if (measure.Per is { } per) yield return per;
        if (measure is AttributeMeasure attribute) yield return attribute.Attribute;
        if (measure is DateMeasure date) yield return date.Attribute;
    }
}
