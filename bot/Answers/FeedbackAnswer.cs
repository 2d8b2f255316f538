using HealthScore.Bot.Feedback;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Answers;

/// <summary>"The score of Acme is too high", and the Feedback button: keeps the opinion, or asks for it.</summary>
internal sealed class FeedbackAnswer(AccountFactsReader facts, PastScores pasts, FeedbackStore store) : IAccountAnswer
{
    public string Intent => Intents.FeedbackScore;

    public async ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var now = question.Reader.Now;
        var answer = FeedbackSlots.ReadAnswer(question.Press);
        var scoredAt = FeedbackSlots.ReadScoredAt(question.Press, now) ?? entry.Score.AsOf;
        // The card may be older than the book: the opinion is about the score that it showed.
        var seen = entry with { Score = await pasts.AtAsync(entry, scoredAt, cancellationToken) };
        var known = facts.ReadStill(seen) with { Buttons = [CardButtons.Health(entry.Account.Id, question.Reader.Language)] };
        if (FeedbackWords.Read(question.Understood.Filters.Direction) is not { } choice)
            return FeedbackCard.Ask(known, FeedbackSlots.About(answer, scoredAt), question.Reader);
        await store.SaveAsync(Given(seen.Score, choice, answer, question), cancellationToken);
        return FeedbackCard.Thanks(known, choice, question.Reader);
    }

    private static GivenFeedback Given(AccountScore score, FeedbackChoice choice, string answer, Question question) => new(
        question.Asker?.Id,
        score.Account,
        answer,
        choice,
        question.Reader.Now,
        score.AsOf,
        score.Score,
        score.Raw,
        score.Band,
        score.Scorecard,
        score.ScorecardVersion,
        DriversJson.Of(score),
        question.Channel);
}
