using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>"How is X?": one score, what it is made of, what to know about the account.</summary>
public static class AccountCard
{
    private const int ShownDrivers = 3;

    public static Card Compose(AccountFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var explained = new Explained(book, facts.Names);
        var blocks = new List<CardBlock>
        {
            new HeadingBlock(Wordings.Name(facts.Account), Journey(book, facts.Account)),
        };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        blocks.Add(ScoreHeadline.Of(book, facts));
        blocks.AddRange(AccountNotices.Of(book, reader, facts, explained));
        if (facts.Score.Raw is not null) blocks.Add(Drivers(book, facts.Score, explained));
        if (Dimensions(book, facts, explained) is { } dimensions) blocks.Add(dimensions);
        if (AccountFactsTable.Of(book, reader, facts) is { Facts.Count: > 0 } known) blocks.Add(known);
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = Summary(book, facts),
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }

    private static string Summary(WordingBook book, AccountFacts facts)
    {
        var name = Wordings.Name(facts.Account);
        if (facts.ShownScore is not { } score) return book.Say(AccountKeys.SummaryUnknown, name);
        var band = book.BandMeaning(facts.ShownBand);
        return ScoreHeadline.HasCourse(facts) && book.Trend(facts.Movement.Direction) is { } trend
            ? book.Say(AccountKeys.SummaryTrend, name, score, band, trend)
            : book.Say(AccountKeys.Summary, name, score, band);
    }

    private static string? Journey(WordingBook book, Account account)
    {
        var journey = book.Joined(Words(account.Segment), Words(account.Industry), book.Lifecycle(account.Lifecycle));
        return journey.Length == 0 ? null : journey;
    }

    /// <summary>With the same rounding as "why?", so that the two never disagree.</summary>
    private static CardBlock Drivers(WordingBook book, AccountScore score, Explained explained)
    {
        var lines = WhySum.Of(score, null, isByHand: false)
            .Where(p => p is { Kind: WhyPartKind.Metric, Tenths: < 0 })
            .Take(ShownDrivers)
            .Select(p => new DriverLine(book.Formats.Signed(p.Points, 1), explained.Says(score.Metrics[p.Index])))
            .ToList();
        return lines.Count == 0
            ? new TextBlock(book.Say(AccountKeys.NoDrivers))
            : new DriversBlock(book.Say(AccountKeys.Drivers), lines);
    }

    private static TableBlock? Dimensions(WordingBook book, AccountFacts facts, Explained explained)
    {
        if (facts.Score.Dimensions.Count == 0) return null;
        var rows = facts.Score.Dimensions.Select(d => d.Score is { } score
            ? new TableRow([explained.Dimension(d.Id), book.Formats.Number(Whole(score), NumberStyle.Whole)], Mark(facts, score))
            : new TableRow([explained.Dimension(d.Id), book.Say(AccountKeys.DimensionMissing)], Band.Unknown));
        return new TableBlock([book.Say(AccountKeys.Dimension), book.Say(AccountKeys.DimensionScore)], [.. rows]);
    }

    /// <summary>Where there is no score, a few good parts must not look like good news.</summary>
    private static Band Mark(AccountFacts facts, double score) =>
        facts.ShownBand == Band.Unknown ? Band.Unknown : facts.Bands.Of(score);

    private static double Whole(double score) => Math.Floor(score + 0.5 + 1e-9);

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : CustomerText.Clean(text, 40);
}
