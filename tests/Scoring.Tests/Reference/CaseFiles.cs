using System.Globalization;
using System.Text;

namespace HealthScore.Scoring.Tests.Reference;

/// <summary>Writes a case as the files that the product reads.</summary>
internal static class CaseFiles
{
    public static string Yaml(PlainCard card)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"id: {card.Id}\nversion: 1\nbands: {{ green: {N(card.Green)}, yellow: {N(card.Yellow)} }}\n");
        if (card.AppliesTo.Count > 0) text.Append(CultureInfo.InvariantCulture, $"applies_to: {Map(card.AppliesTo)}\n");
        if (card.MinCoverage is { } least) text.Append(CultureInfo.InvariantCulture, $"min_coverage: {N(least)}\n");
        text.Append("dimensions:\n");
        foreach (var dimension in card.Dimensions)
        {
            text.Append(CultureInfo.InvariantCulture, $"- id: {dimension.Id}\n  weight: {N(dimension.Weight)}\n  metrics:\n");
            foreach (var metric in dimension.Metrics)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - id: {metric.Id}\n    weight: {N(metric.Weight)}\n    measure: {{ {Measure(metric.Measure)} }}\n");
                text.Append(CultureInfo.InvariantCulture, $"    curve: [{string.Join(", ", metric.Curve.Select(p => $"[{N(p.X)}, {N(p.Score)}]"))}]\n");
                if (metric.StaleTo is { } stale) text.Append(CultureInfo.InvariantCulture, $"    stale_to: {N(stale)}\n");
            }
        }

        if (card.Rules.Length > 0) text.Append("rules:\n");
        foreach (var rule in card.Rules)
        {
            var bound = rule.Over is { } over ? $"over: {N(over)}" : $"under: {N(rule.Under!.Value)}";
            text.Append(CultureInfo.InvariantCulture, $"- id: {rule.Id}\n  when: {{ {Measure(rule.When)}, {bound} }}\n");
            text.Append(rule.Cap is { } cap ? $"  cap: {N(cap)}\n" : $"  floor: {N(rule.Floor!.Value)}\n");
        }

        return text.ToString();
    }

    public static string Accounts(RandomCase book)
    {
        string[] columns = ["headcount", "account_id", "name", "segment", "region", "arr", "seats", "renews_on", "go_live"];
        var rows = book.Accounts.Select(account => string.Join(',', columns.Select(column => account.GetValueOrDefault(column, ""))));
        return string.Join('\n', rows.Prepend(string.Join(',', columns)));
    }

    public static string Signals(RandomCase book)
    {
        var rows = book.Signals.Select((signal, i) => string.Join(
            ',',
            signal.Account,
            signal.Kind,
            // The same instant in different spellings is the same instant.
            i % 3 == 0 ? signal.At.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : signal.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            i % 2 == 0 ? N(signal.Value) : signal.Value.ToString("0.00", CultureInfo.InvariantCulture),
            signal.Id,
            signal.Attributes.GetValueOrDefault("topic"),
            signal.Attributes.GetValueOrDefault("severity")));
        return string.Join('\n', rows.Prepend("account_id,kind,at,value,id,topic,severity"));
    }

    private static string Measure(PlainMeasure measure)
    {
        var keys = new List<string>();
        Add("kind", measure.Kind);
        Add("attribute", measure.Attribute);
        Add("days_until", measure.DaysUntil);
        Add("agg", measure.Agg);
        Add("window", measure.Window is { } window ? $"{window}d" : null);
        Add("where", measure.Where.Count > 0 ? Map(measure.Where) : null);
        Add("by", measure.By);
        Add("at_least", measure.AtLeast is { } least ? N(least) : null);
        Add("min_count", measure.MinCount?.ToString(CultureInfo.InvariantCulture));
        Add("change", measure.Change ? "true" : null);
        Add("absent", measure.Absent is { } absent ? N(absent) : null);
        Add("per", measure.Per);
        Add("fresh_for", measure.FreshFor is { } fresh ? $"{fresh}d" : null);
        return string.Join(", ", keys);

        void Add(string key, string? value)
        {
            if (value is not null) keys.Add($"{key}: {value}");
        }
    }

    private static string Map(Dictionary<string, string[]> map) =>
        $"{{ {string.Join(", ", map.Select(pair => $"{pair.Key}: {(pair.Value.Length == 1 ? pair.Value[0] : $"[{string.Join(", ", pair.Value)}]")}"))} }}";

    private static string N(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
