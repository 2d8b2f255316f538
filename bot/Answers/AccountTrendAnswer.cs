using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"Is Acme getting better?": direction, the last months, forecast.</summary>
internal sealed class AccountTrendAnswer(AccountFactsReader facts, PastScores pasts) : IAccountAnswer
{
    public string Intent => Intents.AccountTrend;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken);
        var today = DateOnly.FromDateTime(question.Visible.Freshness.AsOf.UtcDateTime);
        var (ends, weeks) = (MonthEnds.Before(today), TrendWeeks.Before(today));
        var course = await pasts.SnapshotsAsync(entry, today, ends.Union(weeks).Order(), cancellationToken);
        var months = course.Where(snapshot => ends.Contains(snapshot.Day)).ToList();
        return TrendCard.Compose(
            known with { Buttons = AccountButtons.Back(entry, Intent, question) },
            months, question.Reader,
            [.. course.Where(snapshot => weeks.Contains(snapshot.Day))]);
    }
}
