using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>Answers one intent: scoring → card.</summary>
internal interface IAnswer
{
    /// <summary>One of <see cref="Understanding.Intents"/>.</summary>
    string Intent { get; }

    ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken);
}
