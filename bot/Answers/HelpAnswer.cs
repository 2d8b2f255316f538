using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

internal sealed class HelpAnswer : IAnswer
{
    public string Intent => Intents.Help;

    public ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TalkCards.Help(ExampleAccount.For(question), question.Reader));
}
