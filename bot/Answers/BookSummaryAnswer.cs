using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>"How is my book?": counts and revenue by band, and where to look first.</summary>
internal sealed class BookSummaryAnswer(AccountRowReader rows, FilterWording wording, ReportingLine line) : IAnswer
{
    private const int WorstShown = 3;

    public string Intent => Intents.BookSummary;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = question.Understood.Filters;
        var match = new BookFilter(filters, question, line);
        var book = question.Visible.Active.Where(match.Matches).ToList();
        var worst = book
            .Where(entry => entry.Score.Score is not null)
            .OrderBy(entry => entry.Score.Score)
            .ThenByDescending(entry => entry.Account.Arr ?? 0)
            .Take(WorstShown);
        var slots = FilterSlots.Write(filters with { Bands = [] });
        return BookCard.Compose(
            new BookFacts
            {
                Totals = BookTotals.Of(book.Select(entry => (entry.Account, entry.Score))),
                Worst = await rows.ReadAsync(worst, cancellationToken),
                Filters = wording.Shown(filters),
                Ignored = question.Understood.Ignored,
                AsOf = question.Visible.AsOf,
                Buttons = [CardButtons.AtRisk(question.Reader.Language, slots)],
            },
            question.Reader);
    }
}
