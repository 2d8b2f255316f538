using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Bot.Answers;

/// <summary>"What does Acme say about us?": survey figures of a period, and comments.</summary>
internal sealed class AccountSentimentAnswer(AccountFactsReader facts, SignalReader signals) : IAccountAnswer
{
    private const int UsualDays = 180;

    public string Intent => Intents.AccountSentiment;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var days = AskedPeriod.DaysOf(question, UsualDays);
        var past = await signals.ReadAsync(entry, cancellationToken);
        var known = facts.ReadStill(entry, question.Visible.Freshness) with { Buttons = AccountButtons.Back(entry, Intent, question) };
        return SentimentCard.Compose(known, CustomerVoice.Of(past, AskedPeriod.Of(question, days)), days, question.Reader);
    }
}
