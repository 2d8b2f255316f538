using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>"Do they use it?": users and seats, the last activity, which features, and what changed.</summary>
public static class UsageCard
{
    private const int ShownFeatures = 8;

    /// <param name="use">Of a period that ends as of the card.</param>
    /// <param name="days">The period's length.</param>
    public static Card Compose(AccountFacts facts, ProductUse use, int days, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(UsageKeys.Title, name)) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        if (use.NewestAt is null) blocks.Add(new TextBlock(book.Say(UsageKeys.None)));
        else blocks.AddRange(Body(book, reader, facts.Account.Seats, use, days));
        if (use.NewestAt is not null) blocks.AddRange(ScoredMetrics.Of(book, facts, "usage."));
        blocks.Add(new TextBlock(book.Provenance(reader, facts, use.NewestAt), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, name, facts.Account.Seats, use), Blocks = blocks, Buttons = facts.Buttons };
    }

    private static string Summary(WordingBook book, string name, double? seats, ProductUse use)
    {
        if (ShareOf(use.Mean, seats) is { } share) return book.Say(UsageKeys.SummaryShare, name, share);
        return use.Mean is { } mean ? book.Say(UsageKeys.SummaryUsers, name, book.People(mean)) : book.Say(UsageKeys.SummaryNone, name);
    }

    private static IEnumerable<CardBlock> Body(WordingBook book, Reader reader, double? seats, ProductUse use, int days)
    {
        if (use.Change is { } change) yield return new TextBlock(book.Say(UsageKeys.Change, change));
        yield return book.Compared(FigureKeys.Figure, days, Rows(book, seats, use));
        yield return new FactsBlock([.. Facts(book, reader, seats, use)]);
    }

    private static List<TableRow> Rows(WordingBook book, double? seats, ProductUse use)
    {
        var rows = new List<TableRow> { new([book.Say(UsageKeys.Users), book.People(use.Mean), book.People(use.MeanBefore)]) };
        if (seats is > 0) rows.Add(new TableRow([book.Say(UsageKeys.Seats), book.Share(ShareOf(use.Mean, seats)), book.Share(ShareOf(use.MeanBefore, seats))]));
        rows.Add(new TableRow([book.Say(UsageKeys.Features), book.Whole(use.Features.Count), book.Whole(use.FeaturesBefore.Count)]));
        return rows;
    }

    private static IEnumerable<Fact> Facts(WordingBook book, Reader reader, double? seats, ProductUse use)
    {
        if (use is { LastCount: { } count, CountedAt: { } counted })
        {
            var said = seats is > 0 and var all
                ? book.Say(UsageKeys.NewestOfSeats, book.People(count), book.People(all), book.Ago(reader, counted))
                : book.Say(UsageKeys.NewestPlain, book.People(count), book.Ago(reader, counted));
            yield return new Fact(book.Say(UsageKeys.Newest), said);
        }

        yield return new Fact(book.Say(UsageKeys.LastUsed), use.LastUsedAt is { } at ? book.When(reader, at) : book.Say(UsageKeys.NeverUsed));
        if (Listed(UsageKeys.MostUsed, use.Features) is { } used) yield return used;
        if (Listed(UsageKeys.Started, use.Features.Except(use.FeaturesBefore)) is { } started && use.FeaturesBefore.Count > 0) yield return started;
        if (Listed(UsageKeys.Stopped, use.FeaturesBefore.Except(use.Features)) is { } stopped) yield return stopped;

        Fact? Listed(WordingKey title, IEnumerable<string> features)
        {
            var names = features.Select(feature => book.Language.Isolated(FigureWords.Foreign(feature))).ToList();
            if (names.Count == 0) return null;
            var text = string.Join(", ", names.Take(ShownFeatures));
            if (names.Count > ShownFeatures) text += " " + book.Say(CommonKeys.CutMore, names.Count - ShownFeatures);
            return new Fact(book.Say(title), text);
        }
    }

    private static double? ShareOf(double? users, double? seats) => users is { } known && seats is > 0 and var all ? known / all : null;
}
