using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>The metrics outside the sum, named as what they are: costing nothing, without data, getting old.</summary>
internal static class WhyRest
{
    private const int ShownNames = 12;

    public static IEnumerable<CardBlock> Of(WordingBook book, Explained explained, AccountScore score)
    {
        var fine = score.Metrics.Where(m => m.Value is not null && m.Effective > 0 && m.Lost <= 0).Select(m => explained.Metric(m.Id));
        var stale = score.Metrics.Where(m => m.Value is not null && m.Freshness < 0.995)
            .Select(m => book.Say(WhyKeys.StaleLine, explained.Metric(m.Id), m.Freshness));
        var missing = score.Metrics.Where(m => m.Value is null).Select(m => explained.Metric(m.Id)).ToList();
        var groups = new[]
        {
            Group(book, WhyKeys.Fine, [.. fine]),
            Group(book, WhyKeys.Stale, [.. stale]),
            Group(book, WhyKeys.Missing, missing),
        };
        var facts = groups.OfType<Fact>().ToList();
        if (facts.Count > 0) yield return new FactsBlock(facts);
        if (missing.Count > 0) yield return new TextBlock(book.Say(WhyKeys.MissingNote), TextTone.Quiet);
    }

    private static Fact? Group(WordingBook book, WordingKey title, List<string> names)
    {
        if (names.Count == 0) return null;
        var text = string.Join(", ", names.Take(ShownNames));
        if (names.Count > ShownNames) text += " " + book.Say(CommonKeys.CutMore, names.Count - ShownNames);
        return new Fact(book.Say(title), text);
    }
}
