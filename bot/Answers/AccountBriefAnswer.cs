using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Bot.Answers;

/// <summary>"Prepare me for a call with Acme": the one page before it.</summary>
internal sealed class AccountBriefAnswer(
    AccountFactsReader facts, SignalReader signals, AccountHistories histories, ChangeCalculator changes) : IAccountAnswer
{
    private const string Touchpoint = "relationship.touchpoint";
    private const int TicketDays = 90;
    private const int VoiceDays = 180;
    private const int DaysWithoutTouch = 30;

    public string Intent => Intents.AccountBrief;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken);
        var past = await signals.ReadAsync(entry, cancellationToken);
        var asOf = question.Visible.Freshness.AsOf;
        var touch = NewestSignal.Of(past.History, asOf, kind => kind == Touchpoint);
        var brief = new BriefFacts
        {
            Change = await ChangeAsync(past, touch ?? asOf.AddDays(-DaysWithoutTouch), entry.Score.AsOf, cancellationToken),
            LastTouch = touch,
            Days = DaysWithoutTouch,
            Tickets = TicketLoad.Of(past, Period.LastDays(TicketDays, asOf)),
            TicketDays = TicketDays,
            Voice = CustomerVoice.Of(past, Period.LastDays(VoiceDays, asOf)),
        };
        return BriefCard.Compose(known with { Buttons = AccountButtons.Of(entry, Intent, question) }, brief, question.Reader);
    }

    // Up to the instant of the score that the card shows, so that the two agree.
    private async ValueTask<ScoreChange> ChangeAsync(AccountPast past, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        changes.Between(
            await histories.EndAtAsync(past, from < to ? from : to, cancellationToken), await histories.EndAtAsync(past, to, cancellationToken));
}
