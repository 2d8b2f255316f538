using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"How is Acme?"</summary>
internal sealed class AccountHealthAnswer(AccountFactsReader facts) : IAccountAnswer
{
    public string Intent => Intents.AccountHealth;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken);
        return AccountCard.Compose(known with { Buttons = AccountButtons.Of(entry, question) }, question.Reader);
    }
}
