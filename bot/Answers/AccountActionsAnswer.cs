using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"What should I do about Acme?"</summary>
internal sealed class AccountActionsAnswer(AccountFactsReader facts) : IAccountAnswer
{
    public string Intent => Intents.AccountActions;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken);
        return ActionsCard.Compose(known with { Buttons = AccountButtons.Back(entry, Intent, question) }, question.Reader);
    }
}
