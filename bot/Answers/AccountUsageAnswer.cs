using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Bot.Answers;

/// <summary>"Does Acme use it?": users, seats, features, against the period before.</summary>
internal sealed class AccountUsageAnswer(AccountFactsReader facts, SignalReader signals) : IAccountAnswer
{
    private const int UsualDays = 28;

    public string Intent => Intents.AccountUsage;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var days = AskedPeriod.DaysOf(question, UsualDays);
        var past = await signals.ReadAsync(entry, cancellationToken);
        var known = facts.ReadStill(entry, question.Visible.Freshness) with { Buttons = AccountButtons.Back(entry, Intent, question) };
        return UsageCard.Compose(known, ProductUse.Of(past, AskedPeriod.Of(question, days)), days, question.Reader);
    }
}
