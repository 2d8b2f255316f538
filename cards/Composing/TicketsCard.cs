using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>"What about X's tickets?": what is open, how much came, how long it took, what keeps coming back.</summary>
public static class TicketsCard
{
    private const int ShownTopics = 6;

    /// <param name="load">Of a period that ends as of the card.</param>
    /// <param name="days">The period's length.</param>
    public static Card Compose(AccountFacts facts, TicketLoad load, int days, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(TicketKeys.Title, name)) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        if (load.HasSource) blocks.AddRange(Body(book, reader, load, days));
        else blocks.Add(new TextBlock(book.Say(TicketKeys.None)));
        if (load.HasSource) blocks.AddRange(ScoredMetrics.Of(book, facts, "support."));
        blocks.Add(new TextBlock(book.Provenance(reader, facts, load.NewestAt), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, name, load), Blocks = blocks, Buttons = facts.Buttons };
    }

    private static string Summary(WordingBook book, string name, TicketLoad load)
    {
        if (!load.HasSource) return book.Say(TicketKeys.SummaryNone, name);
        return load.Open is { } open ? book.Say(TicketKeys.SummaryOpen, name, open.Count) : book.Say(TicketKeys.SummaryNew, name, load.Opened);
    }

    private static IEnumerable<CardBlock> Body(WordingBook book, Reader reader, TicketLoad load, int days)
    {
        yield return new FactsBlock(Open(book, reader, load.Open));
        yield return new TextBlock(book.Say(TicketKeys.More, load.Opened - load.OpenedBefore));
        yield return book.Compared(FigureKeys.Figure, days, Figures(book, load));
        var topics = load.Figures.Now.Topics.Where(topic => topic.Count > 0).ToList();
        if (topics.Count > 0) yield return book.Compared(TicketKeys.Topic, days, [.. topics.Take(ShownTopics).Select(topic => Topic(book, topic))]);
        if (topics.Count > ShownTopics) yield return new TextBlock(book.Say(CommonKeys.CutMore, topics.Count - ShownTopics), TextTone.Quiet);
        yield return new TextBlock(book.Say(TicketKeys.Note), TextTone.Quiet);
    }

    private static List<Fact> Open(WordingBook book, Reader reader, IReadOnlyList<Ticket>? open)
    {
        if (open is null) return [new Fact(book.Say(TicketKeys.OpenNow), book.Say(TicketKeys.OpenUnknown))];
        var facts = new List<Fact> { new(book.Say(TicketKeys.OpenNow), book.Whole(open.Count)) };
        if (open.Count > 0) facts.Add(new Fact(book.Say(TicketKeys.Oldest), Oldest(book, reader, open[0])));
        return facts;
    }

    private static string Oldest(WordingBook book, Reader reader, Ticket ticket) => book.Joined(
        book.When(reader, ticket.OpenedAt),
        ticket.Topic is { } topic ? FigureWords.Foreign(topic) : null,
        ticket.Severity is { } severity ? FigureWords.Foreign(severity) : null);

    private static List<TableRow> Figures(WordingBook book, TicketLoad load)
    {
        var (first, firstBefore) = (load.Figures.NowOf(FigureIds.FirstResponse), load.Figures.BeforeOf(FigureIds.FirstResponse));
        var (done, doneBefore) = (load.Figures.NowOf(FigureIds.Resolution), load.Figures.BeforeOf(FigureIds.Resolution));
        return
        [
            new([book.Say(TicketKeys.Opened), book.Whole(load.Opened), book.Whole(load.OpenedBefore)]),
            new([book.Say(TicketKeys.Resolved), book.Whole(load.Resolved), book.Whole(load.ResolvedBefore)]),
            new([book.Say(TicketKeys.FirstResponse), book.Hours(first.Value), book.Hours(firstBefore.Value)]),
            new([book.Say(TicketKeys.FirstResponseMean), book.Hours(FigureWords.Mean(first)), book.Hours(FigureWords.Mean(firstBefore))]),
            new([book.Say(TicketKeys.Resolution), book.Hours(done.Value), book.Hours(doneBefore.Value)]),
            new([book.Say(TicketKeys.ResolutionMean), book.Hours(FigureWords.Mean(done)), book.Hours(FigureWords.Mean(doneBefore))]),
        ];
    }

    private static TableRow Topic(WordingBook book, TopicTrend topic)
    {
        var name = topic.Topic is { } given ? FigureWords.Foreign(given) : book.Say(TicketKeys.NoTopic);
        return new TableRow([topic.IsRecurring ? book.Say(TicketKeys.Recurring, name) : name, book.Whole(topic.Count), book.Whole(topic.Before)]);
    }
}
