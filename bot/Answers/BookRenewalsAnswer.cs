using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"Which red accounts renew in the next 90 days?": the next renewal first.</summary>
internal sealed class BookRenewalsAnswer(BookList list) : IAnswer
{
    private const int DefaultDays = 90;

    public string Intent => Intents.BookRenewals;

    public ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var asked = question.Understood.Filters;
        var isDated = asked.RenewsWithinDays is not null || asked.RenewsFrom is not null || asked.RenewsTo is not null;
        var filters = isDated ? asked : asked with { RenewsWithinDays = DefaultDays };
        return list.AnswerAsync(Intent, ListKind.Renewals, filters, question, BookOrder.SoonestRenewal, cancellationToken);
    }
}
