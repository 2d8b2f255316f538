using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"When does Acme renew?": the date, and where the score would be then.</summary>
internal sealed class AccountRenewalAnswer(AccountFactsReader facts) : IAccountAnswer
{
    public string Intent => Intents.AccountRenewal;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken);
        return RenewalCard.Compose(known with { Buttons = AccountButtons.Back(entry, Intent, question) }, question.Reader);
    }
}
