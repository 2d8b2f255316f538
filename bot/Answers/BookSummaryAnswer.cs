using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"How is my book?": counts and revenue by band, and where to look first.</summary>
internal sealed class BookSummaryAnswer(AccountRowReader rows, FilterWording wording, BookQueries queries) : IAnswer
{
    private const int WorstShown = 3;

    public string Intent => Intents.BookSummary;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = question.Understood.Filters;
        var query = queries.Of(filters, question);
        var worst = question.Visible.Page(query with { ScoredOnly = true }, BookOrder.LowestScore, skip: 0, WorstShown);
        question.Trail.Listed([.. worst.Entries.Select(entry => entry.Account.Id)], filters, shown: 0);
        var slots = FilterSlots.Write(filters with { Bands = [] });
        return BookCard.Compose(
            new BookFacts
            {
                Totals = BookTotals.Of(question.Visible.Sum(query)),
                Worst = await rows.ReadAsync(worst.Entries, question.Visible.Freshness, cancellationToken),
                Filters = wording.Shown(filters),
                Ignored = question.Understood.Ignored,
                Freshness = question.Visible.Freshness,
                Buttons = [CardButtons.AtRisk(question.Reader.Language, slots)],
            },
            question.Reader);
    }
}
