using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>"How is my book doing?": counts and revenue by band, and where to look first.</summary>
public static class BookCard
{
    private const int ShownAccounts = 3;

    public static Card Compose(BookFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var totals = facts.Totals;
        var title = book.Say(Title(facts.Filters));
        var blocks = new List<CardBlock> { new HeadingBlock(title, Size(book, totals)) };
        if (FilterWords.Of(book, SaidByTitle(facts.Filters)) is { } understood) blocks.Add(new TextBlock(understood, TextTone.Quiet));
        if (FilterWords.Ignored(book, facts.Ignored) is { } ignored) blocks.Add(new TextBlock(ignored, TextTone.Quiet));
        if (totals.Accounts == 0) blocks.Add(new TextBlock(book.Say(BookKeys.Empty)));
        else blocks.AddRange(Body(book, facts));
        blocks.Add(new TextBlock(Sources(book, reader, facts), TextTone.Quiet));
        var red = totals.Bands.Where(b => b.Band == Band.Red).Sum(b => b.Count);
        return new Card
        {
            Language = book.Language,
            Summary = $"{title}: {book.Say(BookKeys.Summary, totals.Accounts, red)}",
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }

    private static WordingKey Title(ShownFilters filters) => filters.Owner switch
    {
        "me" => BookKeys.TitleMine,
        "team" => BookKeys.TitleTeam,
        _ => filters == ShownFilters.None ? BookKeys.TitleAll : BookKeys.TitleFiltered,
    };

    private static ShownFilters SaidByTitle(ShownFilters filters) =>
        filters.Owner is "me" or "team" ? filters with { Owner = null } : filters;

    private static string Size(WordingBook book, BookTotals totals) => book.Joined(
        book.Say(BookKeys.Size, totals.Accounts),
        totals.AverageScore is { } average ? book.Say(BookKeys.Average, Math.Round(average, MidpointRounding.AwayFromZero)) : null);

    private static IEnumerable<CardBlock> Body(WordingBook book, BookFacts facts)
    {
        yield return BandTable.Of(book, facts.Totals);
        if (facts.Worst.Count > 0)
        {
            yield return new TextBlock(book.Say(BookKeys.Worst), TextTone.Title);
            yield return AccountRows.Of(book, facts.Worst.Take(ShownAccounts));
        }

        if (facts.Drops.Count > 0)
        {
            yield return new TextBlock(book.Say(BookKeys.Drops, facts.DropDays), TextTone.Title);
            yield return AccountRows.Of(book, facts.Drops.Take(ShownAccounts), facts.DropDays);
        }
    }

    private static string Sources(WordingBook book, Reader reader, BookFacts facts)
    {
        var unknown = facts.Totals.Bands.Where(b => b.Band == Band.Unknown).Sum(b => b.Count);
        return book.Joined(
            facts.Totals.AverageCoverage is { } share ? book.Say(BookKeys.Coverage, share) : null,
            unknown > 0 ? book.Say(BookKeys.TooLittleData, unknown) : null,
            book.AsOf(reader, facts.Freshness, reader.Now));
    }
}
