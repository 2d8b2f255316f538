using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

internal sealed class SmallTalkAnswer : IAnswer
{
    public string Intent => Intents.SmallTalk;

    public ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TalkCards.SmallTalk(FirstName(question), ExampleAccount.For(question), question.Reader));

    private static string? FirstName(Question question) => question.Asker?.Name.Split(' ')[0];
}
