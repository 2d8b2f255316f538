using System.Runtime.CompilerServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Scores;

/// <summary>A scorecard made ready for scoring many accounts: names looked up, weights worked out.</summary>
internal sealed class CompiledScorecard
{
    private readonly (AccountAttribute Attribute, IReadOnlyList<string> Values)[] _appliesTo;
    private readonly CompiledMetric[] _metrics;
    private readonly (ScoreRule Rule, MeasureReader Reader)[] _rules;
    private readonly string[] _kinds;
    private readonly double _totalWeight;

    public CompiledScorecard(Scorecard card)
    {
        Card = card;
        Fingerprint = ScorecardFingerprint.Of(card);
        _appliesTo = [.. card.AppliesTo.Select(filter => (new AccountAttribute(filter.Key), filter.Values))];
        _metrics = [.. card.Dimensions.SelectMany(Compile)];
        _rules = [.. card.Rules.Select(rule => (rule, new MeasureReader(rule.When)))];
        _totalWeight = _metrics.Sum(metric => metric.Weight);
        _kinds = [.. card.Dimensions.SelectMany(d => d.Metrics).Select(m => m.Measure).Concat(card.Rules.Select(r => r.When))
            .OfType<SignalMeasure>().Select(measure => measure.Kind).Distinct(StringComparer.Ordinal)];
    }

    public Scorecard Card { get; }

    /// <summary>Tells this scorecard from one of the same id and version that says something else.</summary>
    public ulong Fingerprint { get; }

    public ReadOnlySpan<CompiledMetric> Metrics => _metrics;

    public ReadOnlySpan<(ScoreRule Rule, MeasureReader Reader)> Rules => _rules;

    /// <summary>Σ g.</summary>
    public double TotalWeight => _totalWeight;

    public bool Matches(Account account)
    {
        foreach (var (attribute, values) in _appliesTo)
        {
            if (!attribute.IsAny(account, values)) return false;
        }

        return true;
    }

    /// <summary>Works out every metric, in scorecard order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(in ReadingContext context, Span<MetricState> states)
    {
        for (var i = 0; i < _metrics.Length; i++) states[i] = _metrics[i].Evaluate(context);
    }

    /// <summary>The rules that fire, in file order.</summary>
    public IReadOnlyList<FiredRule> Fired(in ReadingContext context)
    {
        List<FiredRule>? fired = null;
        foreach (var (rule, reader) in _rules)
        {
            var reading = reader.Read(context);
            if (!reading.IsPresent || !rule.FiresAt(reading.Value)) continue;
            (fired ??= []).Add(new FiredRule(rule.Id, reading.Value, rule.Cap, rule.Floor));
        }

        return fired ?? (IReadOnlyList<FiredRule>)[];
    }

    /// <summary>A fired rule again, from what was kept of it; null when the scorecard has no such rule.</summary>
    public FiredRule? FiredAgain(PackedRule rule)
    {
        foreach (var (known, _) in _rules)
        {
            if (known.Id == rule.Id) return new FiredRule(known.Id, rule.Value, known.Cap, known.Floor);
        }

        return null;
    }

    /// <summary>When the newest signal was of those kinds that the scorecard reads.</summary>
    public DateTimeOffset? NewestSignalAt(in ReadingContext context)
    {
        var newest = long.MinValue;
        foreach (var kind in _kinds)
        {
            var series = context.History.Of(kind);
            var known = series.CountUpTo(context.AsOf);
            if (known > 0) newest = Math.Max(newest, series.At[known - 1]);
        }

        return newest == long.MinValue ? null : new DateTimeOffset(newest, TimeSpan.Zero);
    }

    private static IEnumerable<CompiledMetric> Compile(Dimension dimension, int index)
    {
        var weights = dimension.Metrics.Sum(metric => metric.Weight);
        return dimension.Metrics.Select(metric =>
            new CompiledMetric(
                metric, index, dimension.Weight * metric.Weight / weights, new MeasureReader(metric.Measure)));
    }
}
