using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

internal sealed class UnknownAnswer : IAnswer
{
    public string Intent => Intents.Unknown;

    public ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TalkCards.NotUnderstood(ExampleAccount.For(question), question.Reader));
}
