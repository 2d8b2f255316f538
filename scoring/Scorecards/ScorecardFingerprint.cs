using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards;

/// <summary>
/// Numbers that tell scorecards apart by everything that a score depends on. An author may change a file without raising its
/// version; names for people do not matter.
/// </summary>
public static class ScorecardFingerprint
{
    /// <summary>Of a whole set, in the order in which its scorecards are tried; 16 hexadecimal digits.</summary>
    public static string Of(ScorecardSet scorecards)
    {
        ArgumentNullException.ThrowIfNull(scorecards);
        var text = new StringBuilder();
        foreach (var card in scorecards.Scorecards) Add(text, card);
        return Hash(text).ToString("x16", CultureInfo.InvariantCulture);
    }

    internal static ulong Of(Scorecard card)
    {
        var text = new StringBuilder();
        Add(text, card);
        return Hash(text);
    }

    private static void Add(StringBuilder text, Scorecard card)
    {
        Add(text, "scorecard", card.Id, card.Version, card.MinCoverage, card.Bands.Green, card.Bands.Yellow);
        Add(text, card.AppliesTo);
        foreach (var dimension in card.Dimensions)
        {
            Add(text, "dimension", dimension.Id, dimension.Weight);
            foreach (var metric in dimension.Metrics)
            {
                Add(text, "metric", metric.Id, metric.Weight, metric.StaleTo);
                Add(text, metric.Measure);
                foreach (var point in metric.Curve.Points) Add(text, "point", point.X, point.Score);
            }
        }

        foreach (var rule in card.Rules)
        {
            Add(text, "rule", rule.Id, rule.Over, rule.Under, rule.Cap, rule.Floor);
            Add(text, rule.When);
        }
    }

    private static void Add(StringBuilder text, Measure measure)
    {
        Add(text, "measure", measure.Absent, measure.Per);
        switch (measure)
        {
            case SignalMeasure signals:
                Add(text, "signals", signals.Kind, signals.Aggregation, signals.WindowDays, signals.By, signals.AtLeast);
                Add(text, signals.MinCount, signals.Change, signals.FreshForDays);
                Add(text, signals.Where);
                break;
            case AttributeMeasure attribute:
                Add(text, "attribute", attribute.Attribute);
                break;
            case DateMeasure date:
                Add(text, "date", date.Attribute);
                break;
        }
    }

    private static void Add(StringBuilder text, IReadOnlyList<AttributeFilter> filters)
    {
        Add(text, "filters", filters.Count);
        foreach (var filter in filters)
        {
            Add(text, filter.Key, filter.Values.Count);
            foreach (var value in filter.Values) Add(text, value);
        }
    }

    // Each part with its length, so that no two lists of parts are the same text.
    private static void Add(StringBuilder text, params ReadOnlySpan<object?> parts)
    {
        foreach (var part in parts)
        {
            var written = Convert.ToString(part, CultureInfo.InvariantCulture)!;
            if (part is null) text.Append(';');
            else text.Append(written.Length).Append(':').Append(written);
        }
    }

    private static ulong Hash(StringBuilder text) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
