using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>What costs most, with the same rounding as "why?", so that no two cards disagree.</summary>
internal static class DriverLines
{
    public static List<DriverLine> Of(WordingBook book, AccountFacts facts, int most)
    {
        var explained = new Explained(book, facts.Names);
        return [.. WhySum.Of(facts.Score, null, isByHand: false)
            .Where(part => part is { Kind: WhyPartKind.Metric, Tenths: < 0 })
            .Take(most)
            .Select(part => new DriverLine(book.Formats.Signed(part.Points, 1), explained.Says(facts.Score.Metrics[part.Index])))];
    }
}
