using System.Collections.Concurrent;
using HealthScore.Bot.Turns;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Channels.Teams;

/// <summary>Keeps what comes in and answers what a test says.</summary>
internal sealed class FakeIntake : ITurnIntake
{
    public static Card AnswerCard { get; } = new() { Language = Language.English, Summary = "Acme Corp: 71", Blocks = [] };

    public ConcurrentQueue<InboundTurn> Accepted { get; } = new();

    public ConcurrentQueue<InboundTurn> Answered { get; } = new();

    public TurnAcceptance Acceptance { get; set; } = TurnAcceptance.Accepted;

    public Func<InboundTurn, CancellationToken, Task<Card>> Answer { get; set; } = (_, _) => Task.FromResult(AnswerCard);

    public Task Finished => Task.CompletedTask;

    public TurnAcceptance Accept(InboundTurn turn)
    {
        Accepted.Enqueue(turn);
        return Acceptance;
    }

    public Task<Card> AnswerAsync(InboundTurn turn, CancellationToken cancellationToken)
    {
        Answered.Enqueue(turn);
        return Answer(turn, cancellationToken);
    }
}
