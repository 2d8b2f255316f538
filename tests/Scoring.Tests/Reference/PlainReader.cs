using System.Globalization;

namespace HealthScore.Scoring.Tests.Reference;

/// <summary>Measures straight from the specification: sentence by sentence, with lists, and slowly.</summary>
internal sealed class PlainReader(Dictionary<string, string> account, List<PlainSignal> arrivals, DateTimeOffset asOf)
{
    /// <summary>Value (null: missing) and freshness.</summary>
    public (double? Value, double Freshness) Read(PlainMeasure measure)
    {
        var value = Source(measure);
        var fresh = Freshness(measure);
        if (value is null && measure.Absent is { } absent) (value, fresh) = (absent, 1);
        if (measure.Per is { } per && value is not null)
        {
            var divisor = Number(per);
            value = divisor is null or <= 0 ? null : value / divisor;
        }

        return (value, fresh);
    }

    private double? Source(PlainMeasure measure)
    {
        if (measure.Attribute is { } attribute) return Number(attribute);
        if (measure.DaysUntil is { } date)
        {
            return account.TryGetValue(date, out var text) && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
                ? (new DateTimeOffset(day) - asOf).TotalDays
                : null;
        }

        var now = Aggregate(measure, asOf);
        if (measure.MinCount is { } least && InWindow(measure, asOf).Count < least) now = null;
        if (!measure.Change) return now;
        var before = Aggregate(measure, asOf.AddDays(-measure.Window!.Value));
        return now is null || before is null || before == 0 ? null : (now / before) - 1;
    }

    private double? Aggregate(PlainMeasure measure, DateTimeOffset end)
    {
        var signals = InWindow(measure, end);
        var values = signals.Select(signal => signal.Value).ToList();
        var everHad = Counting().Any(signal => signal.Kind == measure.Kind);
        double? Unless(bool missing, Func<double> compute) => missing ? null : compute();
        return measure.Agg switch
        {
            "last" => Unless(values.Count == 0, () => values[^1]),
            "count" => Unless(!everHad, () => values.Count),
            "sum" => Unless(!everHad, values.Sum),
            "mean" => Unless(values.Count == 0, values.Average),
            "min" => Unless(values.Count == 0, values.Min),
            "max" => Unless(values.Count == 0, values.Max),
            "distinct" => Unless(!everHad, () => signals.Where(s => s.Attributes.ContainsKey(measure.By!)).Select(s => s.Attributes[measure.By!]).Distinct().Count()),
            "nps" => Unless(values.Count == 0, () => 100 * (((double)values.Count(v => v >= 9) / values.Count) - ((double)values.Count(v => v <= 6) / values.Count))),
            "share" => Unless(values.Count == 0, () => (double)values.Count(v => v >= measure.AtLeast) / values.Count),
            "days_since" => Matching(measure).LastOrDefault() is { } newest ? (asOf - newest.At).TotalDays : null,
            _ => throw new InvalidOperationException(measure.Agg),
        };
    }

    private double Freshness(PlainMeasure measure)
    {
        if (measure.Kind is null || measure.FreshFor is not { } days) return 1;
        if (Matching(measure).LastOrDefault() is not { } newest) return 0;
        var age = (asOf - newest.At).TotalDays;
        return age <= days ? 1 : age >= 2 * days ? 0 : (2.0 * days - age) / days;
    }

    private List<PlainSignal> InWindow(PlainMeasure measure, DateTimeOffset end) => measure.Window is not { } days
        ? []
        : [.. Matching(measure).Where(signal => signal.At > end.AddDays(-days) && signal.At <= end)];

    private IEnumerable<PlainSignal> Matching(PlainMeasure measure) => Counting()
        .Where(signal => signal.Kind == measure.Kind)
        .Where(signal => measure.Where.All(condition => signal.Attributes.TryGetValue(condition.Key, out var value) && condition.Value.Contains(value)));

    // Identity first, whatever the instants; then only what was; then by instant, ties by arrival.
    private IEnumerable<PlainSignal> Counting()
    {
        var kept = new List<PlainSignal>();
        foreach (var signal in arrivals)
        {
            if (signal.Id is not null) kept.RemoveAll(earlier => earlier.Kind == signal.Kind && earlier.Id == signal.Id);
            else if (kept.Exists(signal.SameRow)) continue;
            kept.Add(signal);
        }

        return kept.Where(signal => signal.At <= asOf).OrderBy(signal => signal.At);
    }

    private double? Number(string attribute) =>
        account.TryGetValue(attribute, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
