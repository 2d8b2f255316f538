using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>The sum as a table; what is smaller than the biggest parts stands in one line, so that it still adds up.</summary>
internal static class WhyTable
{
    /// <summary>More lines than this are not read.</summary>
    public const int ShownMetrics = 10;

    public static TableBlock Of(WordingBook book, Explained explained, AccountFacts facts, IReadOnlyList<WhyPart> sum)
    {
        var rows = new List<TableRow>();
        var metrics = sum.Where(p => p.Kind == WhyPartKind.Metric).ToList();
        var shown = metrics.Count <= ShownMetrics + 1 ? metrics.Count : ShownMetrics;
        foreach (var part in sum.Where(p => p.Kind == WhyPartKind.Best)) rows.Add(Total(book, WhyKeys.Best, part));
        rows.AddRange(metrics.Take(shown).Select(p => Step(book, explained.Says(facts.Score.Metrics[p.Index]), p.Points)));
        if (shown < metrics.Count)
        {
            var smaller = metrics.Skip(shown).ToList();
            rows.Add(Step(book, book.Say(WhyKeys.Smaller, smaller.Count), smaller.Sum(p => p.Tenths) / 10.0));
        }

        rows.AddRange(sum.SkipWhile(p => p.Kind != WhyPartKind.Raw).Select(p => After(book, explained, facts, p)));
        return new TableBlock([book.Say(WhyKeys.Part), book.Say(WhyKeys.Points)], rows);
    }

    private static TableRow After(WordingBook book, Explained explained, AccountFacts facts, WhyPart part) => part.Kind switch
    {
        WhyPartKind.Raw => Total(book, WhyKeys.Raw, part),
        WhyPartKind.Rule => Step(book, explained.Says(facts.Score.Rules[part.Index]), part.Points),
        WhyPartKind.Rounding => Step(book, book.Say(WhyKeys.Rounding), part.Points),
        WhyPartKind.ByHand => Step(book, book.Say(WhyKeys.ByHand, CustomerText.Clean(facts.ByHand!.Who)), part.Points),
        _ => Total(book, WhyKeys.Score, part) with { Mark = facts.ShownBand },
    };

    private static TableRow Step(WordingBook book, string text, double points) => new([text, book.Formats.Signed(points, 1)]);

    private static TableRow Total(WordingBook book, WordingKey name, WhyPart part) =>
        new([book.Say(name), book.Formats.Number(part.Points, NumberStyle.Tenth)], IsTotal: true);
}
