using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>Answers that are a list of accounts: filter, rank, one page, and how to see the next.</summary>
internal sealed class BookList(AccountRowReader rows, FilterWording wording, ReportingLine line)
{
    /// <param name="intent">What "show more" asks again.</param>
    /// <param name="filters">What to list; said back on the card.</param>
    /// <param name="rank">Puts the matching accounts in order.</param>
    public async ValueTask<Card> AnswerAsync(
        string intent,
        ListKind kind,
        QuestionFilters filters,
        Question question,
        Func<IEnumerable<BookEntry>, IEnumerable<BookEntry>> rank,
        CancellationToken cancellationToken)
    {
        var match = new BookFilter(filters, question, line);
        var matching = rank(question.Visible.Active.Where(match.Matches)).ToList();
        var total = Math.Min(matching.Count, filters.Limit ?? int.MaxValue);
        // A press from a longer list of earlier: begin again rather than show nothing.
        var skipped = question.Skip < total ? question.Skip : 0;
        var page = matching.Skip(skipped).Take(Math.Min(ListCard.PageSize, total - skipped));
        var facts = new ListFacts
        {
            Kind = kind,
            Rows = await rows.ReadAsync(page, cancellationToken),
            Total = total,
            Skipped = skipped,
            Filters = wording.Shown(filters),
            Ignored = question.Understood.Ignored,
            More = FilterSlots.Press(intent, filters, skipped + ListCard.PageSize),
        };
        return ListCard.Compose(facts, question.Reader);
    }
}
