using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Lookback;

namespace HealthScore.Bot.Answers;

/// <summary>"What do customers open tickets about?": topics against the period before, and who is affected most.</summary>
internal sealed class BookTicketsAnswer(BookPast past, BookPastList list, BookQueries queries, FilterWording wording) : IAnswer
{
    private const int DefaultDays = 30;

    public string Intent => Intents.BookTickets;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = BookPast.WithDays(question.Understood.Filters, DefaultDays);
        if (await past.OfAsync(filters, question, cancellationToken) is not { } lookback)
            return BookPast.StillCounting(Intent, filters, question);
        var accounts = question.Visible.Accounts(queries.Of(filters with { Limit = null }, question));
        var figures = lookback.Figures(accounts).Now;
        var topics = filters.Limit is { } limit ? [.. figures.Topics.Take(limit)] : figures.Topics;
        var skipped = question.Skip < topics.Count ? question.Skip : 0;
        var affected = Affected(accounts, lookback, question);
        var shown = Math.Min(skipped + BookTicketsCard.PageSize, topics.Count);
        question.Trail.Listed([.. affected.Select(row => row.Account.Id)], filters, shown);
        return BookTicketsCard.Compose(
            new BookTicketsFacts
            {
                Topics = [.. topics.Skip(skipped).Take(BookTicketsCard.PageSize)],
                TotalTopics = topics.Count,
                Skipped = skipped,
                Tickets = figures.Topics.Sum(topic => topic.Count),
                Before = figures.Topics.Sum(topic => topic.Before),
                Affected = affected,
                Filters = wording.Shown(filters),
                Ignored = question.Understood.Ignored,
                AsOf = lookback.AsOf,
                More = FilterSlots.Press(Intent, filters, shown),
            },
            question.Reader);
    }

    private List<AccountRow> Affected(IReadOnlyList<Account> accounts, BookLookback lookback, Question question)
    {
        var most = accounts
            .Select(account => (account, tickets: lookback.Accounts.GetValueOrDefault(account.Id)?.Now.Tickets ?? 0))
            .Where(one => one.tickets > 0)
            .OrderByDescending(one => one.tickets).ThenByDescending(one => one.account.Arr ?? 0).ThenBy(one => one.account.Id)
            .Take(BookTicketsCard.ShownAccounts);
        var rows = new List<AccountRow>();
        foreach (var (account, tickets) in most)
        {
            if (!question.Visible.TryFind(account.Id, out var entry)) continue;
            var now = lookback.Accounts[account.Id].Now;
            rows.Add(list.Row(entry) with { Note = new TicketNote(tickets, now.TicketsBefore, now.Topics[0].Topic) });
        }

        return rows;
    }
}
