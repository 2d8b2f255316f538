using System.Globalization;

namespace HealthScore.Scoring.Tests.Reference;

/// <summary>A small book made by chance, from a seed, that meets every key and every edge often.</summary>
internal sealed class RandomCase
{
    private static readonly string[] Kinds = ["survey.nps", "support.ticket", "usage.feature", "x.custom"];
    private static readonly string[] Aggs = ["last", "count", "sum", "mean", "min", "max", "distinct", "nps", "share", "days_since"];
    private static readonly string[] Words = ["low", "high", "5", "true", "reports"];
    private static readonly string[] Keys = ["topic", "severity"];
    private static readonly int[] Days = [1, 7, 14, 28, 90];

    private readonly Random _random;

    public RandomCase(int seed)
    {
        _random = new Random(seed);
        AsOf = new DateTimeOffset(2026, 3, 1, Pick(0, 9, 23), Pick(0, 30), 0, TimeSpan.Zero);
        Cards = [.. Enumerable.Range(0, Pick(1, 1, 2, 3)).Select(Card)];
        Accounts = [.. Enumerable.Range(0, 4).Select(Account)];
        foreach (var account in Accounts) AddSignals(account["account_id"]);
    }

    public DateTimeOffset AsOf { get; }

    public PlainCard[] Cards { get; }

    public Dictionary<string, string>[] Accounts { get; }

    /// <summary>In the order of arrival.</summary>
    public List<PlainSignal> Signals { get; } = [];

    private PlainCard Card(int index)
    {
        var metric = 0;
        var dimensions = Enumerable.Range(0, _random.Next(1, 4))
            .Select(d => new PlainDimension($"d{d}", Pick(5, 20.5, 50), [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Metric($"m{metric++}"))]))
            .ToArray();
        var rules = Enumerable.Range(0, _random.Next(3)).Select(Rule).ToArray();
        var appliesTo = new Dictionary<string, string[]>();
        if (index > 0 || Chance(5)) appliesTo["segment"] = Some("smb", "enterprise");
        if (Chance(3)) appliesTo["region"] = Some("emea", "5", "true");
        return new PlainCard($"card-{index}", $"{Pick("a", "B", "c")}{index}.yaml", appliesTo, 75, 50, Maybe(0.0, 0.25, 0.5, 1), dimensions, rules);
    }

    private PlainMetric Metric(string id)
    {
        var x = _random.Next(-20, 60) / 4.0;
        var curve = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => (x += _random.Next(1, 60) / 4.0, (double)_random.Next(0, 101))).ToArray();
        return new PlainMetric(id, Pick(1, 2.5, 60), Measure(), curve, Maybe(0.0, 20, 100));
    }

    private PlainRule Rule(int index)
    {
        var over = Chance(2);
        var cap = Chance(2);
        double bound = Pick(0, 1, 3, 10);
        double limit = Pick(0, 20, 60.5, 85);
        return new PlainRule($"r{index}", Measure(), over ? bound : null, over ? null : bound, cap ? limit : null, cap ? null : limit);
    }

    private PlainMeasure Measure()
    {
        var measure = new PlainMeasure { Absent = Maybe(0.0, 1, 5.5), Per = Chance(4) ? Pick("seats", "arr", "headcount") : null, FreshFor = Chance(3) ? Pick(Days) : null };
        if (Chance(8)) return measure with { Attribute = Pick("arr", "seats", "headcount", "segment") };
        if (Chance(8)) return measure with { DaysUntil = Pick("renews_on", "go_live") };
        var agg = Pick(Aggs);
        var since = agg == "days_since";
        return measure with
        {
            Kind = Pick(Kinds),
            Agg = agg,
            Window = since && Chance(2) ? null : Pick(Days),
            Where = Chance(3) ? new() { [Pick(Keys)] = Some(Words) } : [],
            By = agg == "distinct" ? Pick(Keys) : null,
            AtLeast = agg == "share" ? Pick(0, 4, 9) : null,
            MinCount = !since && Chance(3) ? Pick(1, 2, 3) : null,
            Change = !since && Chance(4),
        };
    }

    private Dictionary<string, string> Account(int index)
    {
        var account = new Dictionary<string, string> { ["account_id"] = $"A{index}", ["name"] = $"Name {index}" };
        Set("segment", "smb", "enterprise", "7");
        Set("region", "emea", "5", "true");
        Set("arr", "0", "12000.50", "3");
        Set("seats", "0", "10", "2.5");
        Set("headcount", "17", "n/a", "-3");
        Set("renews_on", "2026-02-01", "2026-03-01", "2026-12-31");
        Set("go_live", "2026-03-05", "soon", "2025-01-01");
        return account;

        void Set(string key, params string[] values)
        {
            if (!Chance(4)) account[key] = Pick(values);
        }
    }

    private void AddSignals(string account)
    {
        for (var i = _random.Next(30); i > 0; i--)
        {
            if (Signals.Count > 0 && Chance(8))
            {
                Signals.Add(Signals[_random.Next(Signals.Count)]);
                continue;
            }

            var attributes = new Dictionary<string, string>();
            foreach (var key in Keys) if (Chance(2)) attributes[key] = Pick(Words);
            Signals.Add(new PlainSignal(account, Pick(Kinds), Instant(), _random.Next(-4, 22) / 2.0, Chance(4) ? $"s{_random.Next(4)}" : null, attributes));
        }
    }

    // Around the instant of scoring and exactly on the ends of windows, where mistakes live.
    private DateTimeOffset Instant()
    {
        var at = AsOf.AddDays(-Pick(0, 1, 2, 7, 14, 28, 56, 90, 180, -1));
        return Pick(0, 0, 1, 2, 3) switch
        {
            0 => at,
            1 => at.AddSeconds(1),
            2 => at.AddSeconds(-1),
            _ => AsOf.AddMinutes(-_random.Next(-5000, 200_000)),
        };
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private double? Maybe(params double[] values) => Chance(3) ? Pick(values) : null;

    private string[] Some(params string[] values) => [.. values.Where(_ => Chance(2)).DefaultIfEmpty(values[0])];

    public override string ToString() => $"{AsOf.ToString("O", CultureInfo.InvariantCulture)}, {Cards.Length} cards, {Signals.Count} signals";
}
