using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"How old is this?": where the score's signals come from, and what their age costs.</summary>
internal sealed class AccountFreshnessAnswer(AccountFactsReader facts, SignalReader signals, SignalAges ages) : IAccountAnswer
{
    public string Intent => Intents.AccountFreshness;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var past = await signals.ReadAsync(entry, cancellationToken);
        var known = facts.ReadStill(entry, question.Visible.Freshness) with { Buttons = AccountButtons.Back(entry, Intent, question) };
        return FreshnessCard.Compose(known, ages.Of(entry.Score, past.History, question.Visible.Freshness.AsOf), question.Reader);
    }
}
