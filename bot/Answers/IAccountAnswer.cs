using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>Answers an intent that is about one account, once it is certain which.</summary>
internal interface IAccountAnswer
{
    /// <summary>One of <see cref="Understanding.Intents"/>.</summary>
    string Intent { get; }

    ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken);
}
