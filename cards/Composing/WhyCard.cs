using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>"Why?": the parts that add up to the score, and what did not count.</summary>
public static class WhyCard
{
    public static Card Compose(AccountFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var explained = new Explained(book, facts.Names);
        var sum = WhySum.Of(facts.Score, facts.ShownScore, facts.ByHand is not null);
        var blocks = new List<CardBlock> { Heading(book, facts) };
        if (facts.ShownScore is null && facts.Score.Raw is not null)
            blocks.Add(new TextBlock(book.Say(WhyKeys.NoScoreShown, facts.Score.Coverage)));
        blocks.Add(sum.Count == 0 ? new TextBlock(Nothing(book, facts.Score)) : WhyTable.Of(book, explained, facts, sum));
        blocks.AddRange(IdleRules(book, explained, facts.Score, sum));
        blocks.AddRange(WhyRest.Of(book, explained, facts.Score));
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = Summary(book, explained, facts),
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }

    private static HeadingBlock Heading(WordingBook book, AccountFacts facts)
    {
        var name = Wordings.Name(facts.Account);
        if (facts.ShownScore is not { } score) return new HeadingBlock(book.Say(WhyKeys.TitleUnknown, name));
        var number = score.ToString(CultureInfo.InvariantCulture);
        return new HeadingBlock(book.Say(WhyKeys.Title, name, number), book.BandMeaning(facts.ShownBand));
    }

    private static string Nothing(WordingBook book, AccountScore score) =>
        book.Say(score.Scorecard is null ? AccountKeys.NoScorecard : WhyKeys.Nothing);

    private static IEnumerable<CardBlock> IdleRules(
        WordingBook book, Explained explained, AccountScore score, IReadOnlyList<WhyPart> sum)
    {
        var atWork = WhySum.RulesAtWork(sum).ToHashSet();
        return Enumerable.Range(0, score.Rules.Count)
            .Where(i => !atWork.Contains(i))
            .Select(i => new TextBlock(book.Say(WhyKeys.RuleIdle, explained.Says(score.Rules[i])), TextTone.Quiet));
    }

    private static string Summary(WordingBook book, Explained explained, AccountFacts facts)
    {
        var name = Wordings.Name(facts.Account);
        if (facts.ShownScore is not { } score) return book.Say(AccountKeys.SummaryUnknown, name);
        return facts.Score.Drivers().FirstOrDefault() is { } driver
            ? book.Say(WhyKeys.Summary, name, score, explained.Says(driver))
            : book.Say(WhyKeys.SummaryPlain, name, score);
    }
}
