using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Bot.Answers;

/// <summary>"How many tickets does Acme have?": open ones, figures of a period, topics.</summary>
internal sealed class AccountTicketsAnswer(AccountFactsReader facts, SignalReader signals) : IAccountAnswer
{
    private const int UsualDays = 90;

    public string Intent => Intents.AccountTickets;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var days = AskedPeriod.DaysOf(question, UsualDays);
        var past = await signals.ReadAsync(entry, cancellationToken);
        var known = facts.ReadStill(entry, question.Visible.Freshness) with { Buttons = AccountButtons.Back(entry, Intent, question) };
        return TicketsCard.Compose(known, TicketLoad.Of(past, AskedPeriod.Of(question, days)), days, question.Reader);
    }
}
