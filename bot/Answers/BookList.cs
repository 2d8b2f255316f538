using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>Answers that are a list of accounts: filter, rank, one page, and how to see the next.</summary>
internal sealed class BookList(AccountRowReader rows, FilterWording wording, BookQueries queries)
{
    /// <param name="intent">What "show more" asks again.</param>
    /// <param name="filters">What to list; said back on the card.</param>
    /// <param name="order">Puts the matching accounts in order.</param>
    public async ValueTask<Card> AnswerAsync(
        string intent, ListKind kind, QuestionFilters filters, Question question, BookOrder order, CancellationToken cancellationToken)
    {
        var query = queries.Of(filters, question);
        var limit = filters.Limit ?? int.MaxValue;
        var skipped = question.Skip < limit ? question.Skip : 0;
        var page = Page();
        // A press from a longer list of earlier: begin again rather than show nothing.
        if (skipped > 0 && page.Entries.Count == 0)
        {
            skipped = 0;
            page = Page();
        }

        question.Trail.Listed([.. page.Entries.Select(entry => entry.Account.Id)], filters, skipped + page.Entries.Count);
        var facts = new ListFacts
        {
            Kind = kind,
            Rows = await rows.ReadAsync(page.Entries, question.Visible.Freshness, cancellationToken),
            Freshness = question.Visible.Freshness,
            Total = Math.Min(page.Total, limit),
            Skipped = skipped,
            Filters = wording.Shown(filters),
            Ignored = question.Understood.Ignored,
            More = FilterSlots.Press(intent, filters, skipped + ListCard.PageSize),
        };
        return ListCard.Compose(facts, question.Reader);

        BookPage Page() => question.Visible.Page(query, order, skipped, Math.Min(ListCard.PageSize, limit - skipped));
    }
}
