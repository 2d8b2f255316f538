using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Cards.Composing;

/// <summary>"What do customers open tickets about?": topics against the period before, and who is affected most.</summary>
public static class BookTicketsCard
{
    /// <summary>The most topics a card shows at once.</summary>
    public const int PageSize = 10;

    /// <summary>The most accounts it shows.</summary>
    public const int ShownAccounts = 5;

    private const string Source = "support.ticket";

    public static Card Compose(BookTicketsFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(BookTicketKeys.Title);
        var topics = facts.Topics.Take(PageSize).ToList();
        var blocks = new List<CardBlock>
        {
            new HeadingBlock(title, book.Joined(book.Say(BookTicketKeys.Count, facts.Tickets), book.Say(BookTicketKeys.Before, facts.Before))),
        };
        if (FilterWords.Of(book, facts.Filters) is { } understood) blocks.Add(new TextBlock(understood, TextTone.Quiet));
        if (FilterWords.Ignored(book, facts.Ignored) is { } ignored) blocks.Add(new TextBlock(ignored, TextTone.Quiet));
        blocks.AddRange(topics.Count == 0 ? Nothing(book) : Body(book, facts, topics));
        blocks.Add(new TextBlock(book.AsOf(reader, freshness: null, facts.AsOf), TextTone.Quiet));
        var isMore = facts.More is not null && facts.Skipped + topics.Count < facts.TotalTopics;
        return new Card
        {
            Language = book.Language,
            Summary = topics.Count == 0
                ? $"{title}: {book.Say(BookTicketKeys.Empty)}"
                : $"{title}: {book.Say(BookTicketKeys.Summary, facts.Tickets, RowNotes.Topic(book, topics[0].Topic))}",
            Blocks = blocks,
            Buttons = isMore ? [new CardButton(book.Say(ButtonKeys.More), facts.More!)] : [],
        };
    }

    private static IEnumerable<CardBlock> Nothing(WordingBook book) =>
        [new TextBlock(book.Say(BookTicketKeys.Empty)), new TextBlock(book.Say(BookTicketKeys.NoSource, Source), TextTone.Quiet)];

    private static IEnumerable<CardBlock> Body(WordingBook book, BookTicketsFacts facts, List<TopicTrend> topics)
    {
        yield return new TableBlock(
            [book.Say(BookTicketKeys.Topic), book.Say(BookTicketKeys.Now), book.Say(BookTicketKeys.Then)],
            [.. topics.Select(topic => Row(book, topic))]);
        if (topics.Count < facts.TotalTopics)
            yield return new TextBlock(book.Say(ListKeys.Range, facts.Skipped + 1, facts.Skipped + topics.Count, facts.TotalTopics), TextTone.Quiet);
        if (topics.Any(topic => topic.IsRecurring))
            yield return new TextBlock(book.Say(BookTicketKeys.RecurringMeans, TopicTrend.Often), TextTone.Quiet);
        if (facts.Affected.Count == 0) yield break;
        yield return new TextBlock(book.Say(BookTicketKeys.Affected), TextTone.Title);
        yield return AccountRows.Of(book, facts.Affected.Take(ShownAccounts));
    }

    private static TableRow Row(WordingBook book, TopicTrend topic)
    {
        var name = RowNotes.Topic(book, topic.Topic);
        return new TableRow(
        [
            topic.IsRecurring ? book.Say(BookTicketKeys.Recurring, name) : name,
            book.Formats.Number(topic.Count, NumberStyle.Whole), book.Formats.Number(topic.Before, NumberStyle.Whole),
        ]);
    }
}
