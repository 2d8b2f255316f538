using System.Collections.Concurrent;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Turns;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

/// <summary>Keeps the turns and answers each by typing and a card that names what was said or pressed.</summary>
internal sealed class FakeIntake(Func<IChannelSender> sender) : ITurnIntake
{
    public ConcurrentQueue<InboundTurn> Turns { get; } = [];

    public TurnAcceptance Next { get; set; } = TurnAcceptance.Accepted;

    public Task Finished => Task.CompletedTask;

    public TurnAcceptance Accept(InboundTurn turn)
    {
        if (Next == TurnAcceptance.Busy) return Next;
        Turns.Enqueue(turn);
        _ = Task.Run(() => AnswerAsync(sender(), turn));
        return Next;
    }

    public Task<Card> AnswerAsync(InboundTurn turn, CancellationToken cancellationToken) => Task.FromResult(CardFor(turn));

    private static async Task AnswerAsync(IChannelSender sender, InboundTurn turn)
    {
        await sender.SendAsync(new OutboundMessage(turn.Conversation, null), CancellationToken.None);
        await sender.SendAsync(new OutboundMessage(turn.Conversation, CardFor(turn)), CancellationToken.None);
    }

    private static Card CardFor(InboundTurn turn) => new()
    {
        Language = Language.English,
        Summary = turn.Press is { } press ? $"pressed {press.Verb} {string.Join(',', press.Values)}" : $"heard {turn.Text}",
        Blocks = [new HeadingBlock("Heard")],
    };
}
