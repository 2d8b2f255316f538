using HealthScore.Bot.Feedback;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>The buttons under cards about one account.</summary>
internal static class AccountButtons
{
    public static IReadOnlyList<CardButton> Of(BookEntry entry, Question question) => Of(entry, Intents.AccountHealth, question);

    /// <param name="entry">The account.</param>
    /// <param name="answer">The intent that feedback is about.</param>
    /// <param name="question">For its reader.</param>
    public static IReadOnlyList<CardButton> Of(BookEntry entry, string answer, Question question) =>
        CardButtons.OfAccount(entry.Account.Id, FeedbackSlots.About(answer, entry.Score.AsOf), question.Reader.Language);

    /// <summary>Back to the account, and what people think of this answer.</summary>
    public static IReadOnlyList<CardButton> Back(BookEntry entry, string answer, Question question) =>
    [
        CardButtons.Health(entry.Account.Id, question.Reader.Language),
        CardButtons.Feedback(entry.Account.Id, FeedbackSlots.About(answer, entry.Score.AsOf), question.Reader.Language),
    ];
}
