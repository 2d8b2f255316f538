namespace HealthScore.Scoring.Scores;

/// <summary>Lays out what was worked out, for people and files.</summary>
internal static class ScoreExplanation
{
    public static DimensionScore[] Dimensions(CompiledScorecard card, ReadOnlySpan<MetricState> states)
    {
        var dimensions = new DimensionScore[card.Card.Dimensions.Count];
        var metric = 0;
        for (var d = 0; d < dimensions.Length; d++)
        {
            double effective = 0, weighted = 0;
            for (; metric < states.Length && card.Metrics[metric].Dimension == d; metric++)
            {
                effective += states[metric].Effective;
                weighted += states[metric].Effective * states[metric].Score;
            }

            dimensions[d] = new DimensionScore(card.Card.Dimensions[d].Id, effective > 0 ? weighted / effective : null);
        }

        return dimensions;
    }

    public static MetricScore[] Metrics(
        CompiledScorecard card, ReadOnlySpan<MetricState> states, in MetricTotals totals)
    {
        var metrics = new MetricScore[states.Length];
        for (var i = 0; i < metrics.Length; i++)
        {
            ref readonly var state = ref states[i];
            var compiled = card.Metrics[i];
            var share = totals.Effective > 0 ? state.Effective / totals.Effective : 0;
            metrics[i] = new MetricScore(
                compiled.Metric.Id,
                card.Card.Dimensions[compiled.Dimension].Id,
                state.IsPresent ? state.Value : null,
                state.IsPresent ? state.Score : null,
                compiled.Weight,
                state.Effective,
                state.Freshness,
                share,
                share * (100 - state.Score));
        }

        return metrics;
    }
}
