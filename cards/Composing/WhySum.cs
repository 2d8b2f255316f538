using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>
/// How 100 becomes the shown score: 100 − points lost per metric = raw, then rules (the highest floor, then the lowest cap),
/// rounding, and a score set by hand. Every line is in tenths, and the lines add up exactly as shown.
/// </summary>
internal static class WhySum
{
    /// <summary>Empty when there is no raw score to explain.</summary>
    /// <param name="shown">The score on the card; null when none is shown: then the sum ends in the raw score.</param>
    /// <param name="isByHand">Whether <paramref name="shown"/> was set by a person.</param>
    public static IReadOnlyList<WhyPart> Of(AccountScore score, int? shown, bool isByHand)
    {
        if (score.Raw is not { } raw) return [];
        var parts = new List<WhyPart> { new(WhyPartKind.Best, 1000) };
        var rawTenths = Tenths.Of(raw);
        parts.AddRange(Losses(score, 1000 - rawTenths));
        parts.Add(new WhyPart(WhyPartKind.Raw, rawTenths));
        if (shown is not { } number) return parts;

        var at = AddRules(parts, score, raw, rawTenths);
        if (score.Score is { } computed) at = Add(parts, WhyPartKind.Rounding, at, computed * 10);
        if (isByHand) Add(parts, WhyPartKind.ByHand, at, number * 10);
        parts.Add(new WhyPart(WhyPartKind.Score, number * 10));
        return parts;
    }

    /// <summary>The rules that changed the score, as indexes; the others fired without effect.</summary>
    public static IEnumerable<int> RulesAtWork(IReadOnlyList<WhyPart> parts) =>
        parts.Where(p => p.Kind == WhyPartKind.Rule).Select(p => p.Index);

    private static IEnumerable<WhyPart> Losses(AccountScore score, int total)
    {
        var order = Enumerable.Range(0, score.Metrics.Count)
            .Where(i => score.Metrics[i].Lost > 0)
            .OrderByDescending(i => score.Metrics[i].Lost)
            .ThenBy(i => score.Metrics[i].Id, StringComparer.Ordinal)
            .ToArray();
        var rounded = Tenths.Share([.. order.Select(i => score.Metrics[i].Lost)], total);
        return order.Select((index, i) => new WhyPart(WhyPartKind.Metric, -rounded[i], index));
    }

    private static int AddRules(List<WhyPart> parts, AccountScore score, double raw, int rawTenths)
    {
        var (value, at) = (raw, rawTenths);
        var floor = Strictest(score.Rules, r => r.Floor, highest: true);
        if (floor >= 0 && score.Rules[floor].Floor > value) (value, at) = Move(parts, floor, score.Rules[floor].Floor!.Value, at);
        var cap = Strictest(score.Rules, r => r.Cap, highest: false);
        if (cap >= 0 && score.Rules[cap].Cap < value) (_, at) = Move(parts, cap, score.Rules[cap].Cap!.Value, at);
        return at;
    }

    private static (double Value, int At) Move(List<WhyPart> parts, int rule, double limit, int at)
    {
        var to = Tenths.Of(limit);
        parts.Add(new WhyPart(WhyPartKind.Rule, to - at, rule));
        return (limit, to);
    }

    private static int Add(List<WhyPart> parts, WhyPartKind kind, int from, int to)
    {
        if (to != from) parts.Add(new WhyPart(kind, to - from));
        return to;
    }

    private static int Strictest(IReadOnlyList<FiredRule> rules, Func<FiredRule, double?> limit, bool highest)
    {
        var best = -1;
        for (var i = 0; i < rules.Count; i++)
        {
            if (limit(rules[i]) is not { } value) continue;
            if (best < 0 || (highest ? value > limit(rules[best]) : value < limit(rules[best]))) best = i;
        }

        return best;
    }
}
