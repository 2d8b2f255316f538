using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>What to do about an account: keep a healthy one growing; then its rules, for they decide; then what costs most.</summary>
internal static class SuggestedActions
{
    private const int ShownDrivers = 3;

    // A renewal is prepared about a quarter ahead and decided before the day.
    private const int RenewalNear = 120;

    public static IReadOnlyList<SuggestedAction> Of(WordingBook book, Reader reader, AccountFacts facts, Explained explained)
    {
        if (facts.Account.Status == AccountStatus.Churned)
            return [new SuggestedAction(book.Say(ActionKeys.Left), book.Say(ActionKeys.LeftBecause))];
        var sum = WhySum.Of(facts.Score, facts.Score.Score, isByHand: false);
        return
        [
            .. Keeping(book, reader, facts),
            .. facts.Score.Rules.Select((rule, i) => ForRule(book, explained, rule, sum.FirstOrDefault(p => p.Kind == WhyPartKind.Rule && p.Index == i))),
            .. sum.Where(p => p is { Kind: WhyPartKind.Metric, Tenths: < 0 })
                .Take(ShownDrivers)
                .Select(p => ForDriver(book, explained, facts.Score.Metrics[p.Index], p.Points)),
            .. Filling(book, facts.Score, explained),
        ];
    }

    // The default part is no rule at work: it fired and changed nothing.
    private static SuggestedAction ForRule(WordingBook book, Explained explained, FiredRule rule, WhyPart part) => new(
        book.RuleActions.TryGetValue(rule.Id, out var action) ? book.Say(action) : book.Say(ActionKeys.Generic, explained.Rule(rule.Id)),
        part.Kind == WhyPartKind.Rule
            ? Because(book, explained.Says(rule), part.Points)
            : book.Say(WhyKeys.RuleIdle, explained.Says(rule)));

    private static SuggestedAction ForDriver(WordingBook book, Explained explained, MetricScore metric, double points)
    {
        var action = book.MetricActions.TryGetValue(metric.Id, out var own) ? book.Say(own)
            : book.DimensionActions.TryGetValue(metric.Dimension, out var wider) ? book.Say(wider)
            : book.Say(ActionKeys.Generic, explained.Metric(metric.Id));
        return new SuggestedAction(action, Because(book, explained.Says(metric), points));
    }

    private static IEnumerable<SuggestedAction> Keeping(WordingBook book, Reader reader, AccountFacts facts)
    {
        if (facts.ShownBand != Band.Green) yield break;
        if (facts.Account.RenewsOn is { } renewal && renewal.DayNumber - reader.Today.DayNumber is >= 0 and <= RenewalNear)
            yield return new SuggestedAction(book.Say(ActionKeys.Renew), book.Say(ActionKeys.RenewBecause, book.Formats.Day(renewal)));
        else
            yield return new SuggestedAction(book.Say(ActionKeys.Grow), book.Say(ActionKeys.GrowBecause));
    }

    private static IEnumerable<SuggestedAction> Filling(WordingBook book, AccountScore score, Explained explained)
    {
        if (score.Score is not null) yield break;
        var missing = score.Metrics.Where(m => m.Value is null)
            .OrderByDescending(m => m.Weight)
            .Take(ShownDrivers)
            .Select(m => explained.Metric(m.Id))
            .ToList();
        if (missing.Count > 0)
            yield return new SuggestedAction(book.Say(ActionKeys.Fill), book.Say(ActionKeys.FillBecause, string.Join(", ", missing)));
    }

    private static string Because(WordingBook book, string reason, double points) =>
        book.Say(ActionKeys.Because, reason, book.Formats.Signed(points, 1));
}
