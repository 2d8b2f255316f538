using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"Why is Acme low?": today's drivers, in parts that add up.</summary>
internal sealed class AccountWhyAnswer(AccountFactsReader facts) : IAccountAnswer
{
    public string Intent => Intents.AccountWhy;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken);
        return WhyCard.Compose(known with { Buttons = AccountButtons.Back(entry, Intent, question) }, question.Reader);
    }
}
