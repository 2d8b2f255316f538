using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>Metrics, dimensions and rules in words: ours where we know the id, else the scorecard's own name, else the id made readable.</summary>
internal sealed class Explained(WordingBook book, IReadOnlyDictionary<string, DisplayName>? names)
{
    private const int LongestName = 60;

    public string Dimension(string id) => OnePiece(book.Dimensions.TryGetValue(id, out var phrase) ? book.Say(phrase) : Own(id));

    public string Metric(string id) => OnePiece(book.MetricNames.TryGetValue(id, out var phrase) ? book.Say(phrase) : Own(id));

    /// <summary>The rule's name, where there is no sentence of ours for it.</summary>
    public string Rule(string id) => Own(id);

    /// <summary>What the metric measured, as a sentence.</summary>
    public string Says(MetricScore metric)
    {
        if (metric.Value is not { } value) return book.Say(CommonKeys.MetricMissing, Metric(metric.Id));
        return book.Metrics.TryGetValue(metric.Id, out var phrase)
            ? book.Say(phrase, value)
            : book.Say(CommonKeys.MetricPlain, Own(metric.Id), value);
    }

    /// <summary>What the rule did and why, such as "Capped at 40: an invoice is 64 days late".</summary>
    public string Says(FiredRule rule)
    {
        var reason = book.Rules.TryGetValue(rule.Id, out var phrase)
            ? book.Say(phrase, rule.Value)
            : book.Say(CommonKeys.RulePlain, Own(rule.Id), rule.Value);
        if (rule.Cap is { } cap) return book.Say(CommonKeys.RuleCap, cap, reason);
        return rule.Floor is { } floor ? book.Say(CommonKeys.RuleFloor, floor, reason) : reason;
    }

    private string OnePiece(string name) => book.Language.Isolated(name);

    private string Own(string id)
    {
        if (names is not null && names.TryGetValue(id, out var name)) return CustomerText.Clean(name.In(LanguageCodes.Of(book.Language)), LongestName);
        var readable = CustomerText.Clean(id.Replace('_', ' ').Replace('-', ' ').Replace('.', ' '), LongestName);
        return char.ToUpperInvariant(readable[0]) + readable[1..];
    }
}
