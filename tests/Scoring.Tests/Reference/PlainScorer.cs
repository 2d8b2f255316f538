namespace HealthScore.Scoring.Tests.Reference;

/// <summary>Scores straight from the specification, to hold the product against.</summary>
internal static class PlainScorer
{
    public static PlainScore Score(IEnumerable<PlainCard> cards, Dictionary<string, string> account, List<PlainSignal> arrivals, DateTimeOffset asOf)
    {
        var card = cards
            .Where(c => c.AppliesTo.All(key => account.TryGetValue(key.Key, out var value) && key.Value.Contains(value)))
            .OrderBy(c => c.File, StringComparer.Ordinal)
            .MaxBy(c => c.AppliesTo.Count);
        if (card is null) return new PlainScore(null, null, "unknown", null, 0, [], [], []);
        var reader = new PlainReader(account, arrivals, asOf);
        var rows = card.Dimensions.SelectMany(dimension => dimension.Metrics.Select(metric => Row(dimension, metric, reader))).ToList();
        var effective = rows.Sum(row => row.E);
        double? raw = effective == 0 ? null : rows.Sum(row => row.E * (row.S ?? 0)) / effective;
        var coverage = rows.Where(row => row.S is not null).Sum(row => row.G * row.F) / rows.Sum(row => row.G);
        var fired = card.Rules.Where(rule => reader.Read(rule.When).Value is { } value && (value > rule.Over || value < rule.Under)).ToList();
        int? score = raw is null || coverage + 1e-9 < (card.MinCoverage ?? 0.4) ? null : Rounded(raw.Value, fired);
        return new PlainScore(
            card.Id,
            score,
            score is null ? "unknown" : score >= card.Green ? "green" : score >= card.Yellow ? "yellow" : "red",
            raw,
            coverage,
            [.. card.Dimensions.Select(dimension => OfDimension(rows.Where(row => row.Dimension == dimension.Id).ToList()))],
            [.. rows.Select(row => Explained(row, effective))],
            [.. fired.Select(rule => rule.Id)]);
    }

    private static MetricRow Row(PlainDimension dimension, PlainMetric metric, PlainReader reader)
    {
        var g = dimension.Weight * metric.Weight / dimension.Metrics.Sum(m => m.Weight);
        var (value, f) = reader.Read(metric.Measure);
        if (value is null) return new MetricRow(metric.Id, dimension.Id, null, null, g, f, 0);
        var s = OnCurve(metric.Curve, value.Value);
        return metric.StaleTo is { } y
            ? new MetricRow(metric.Id, dimension.Id, value, (f * s) + ((1 - f) * y), g, f, g)
            : new MetricRow(metric.Id, dimension.Id, value, s, g, f, g * f);
    }

    private static double OnCurve((double X, double Score)[] curve, double x)
    {
        if (x <= curve[0].X) return curve[0].Score;
        if (x >= curve[^1].X) return curve[^1].Score;
        var i = Array.FindLastIndex(curve, point => point.X <= x);
        var t = (x - curve[i].X) / (curve[i + 1].X - curve[i].X);
        return (curve[i].Score * (1 - t)) + (curve[i + 1].Score * t);
    }

    private static int Rounded(double raw, List<PlainRule> fired)
    {
        var floors = fired.Where(rule => rule.Floor is not null).Select(rule => rule.Floor!.Value).ToList();
        var caps = fired.Where(rule => rule.Cap is not null).Select(rule => rule.Cap!.Value).ToList();
        if (floors.Count > 0) raw = Math.Max(raw, floors.Max());
        if (caps.Count > 0) raw = Math.Min(raw, caps.Min());
        return (int)Math.Floor(raw + 0.5 + 1e-9);
    }

    private static double? OfDimension(List<MetricRow> rows) =>
        rows.Sum(row => row.E) == 0 ? null : rows.Sum(row => row.E * (row.S ?? 0)) / rows.Sum(row => row.E);

    private static PlainMetricScore Explained(MetricRow row, double effective)
    {
        var share = effective == 0 ? 0 : row.E / effective;
        return new PlainMetricScore(row.Id, row.Value, row.S, row.G, row.E, share, row.S is { } s ? share * (100 - s) : 0);
    }

    private sealed record MetricRow(string Id, string Dimension, double? Value, double? S, double G, double F, double E);
}
