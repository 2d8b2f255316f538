using HealthScore.Bot.Answers;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns;

/// <summary>One turn from question to delivered answer. The turn boundary: no exception leaves it.</summary>
internal sealed partial class TurnRunner(
    Answering answering,
    PrivateAnswers privately,
    ReplyDelivery delivery,
    IPeopleDirectory people,
    IEnumerable<ISenderResolver> resolvers,
    IOptions<TurnOptions> options,
    TimeProvider time,
    ILogger<TurnRunner> log)
{
    private static readonly TimeSpan PatienceBeforeTyping = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan _limit = TimeSpan.FromSeconds(options.Value.AnswerSeconds);
    private readonly Dictionary<string, ISenderResolver> _resolvers =
        resolvers.ToDictionary(resolver => resolver.Channel, StringComparer.Ordinal);

    public async Task RunAsync(InboundTurn turn)
    {
        try
        {
            var answer = AnswerOrApologizeAsync(turn);
            await ShowTypingWhileSlowAsync(turn, answer);
            await delivery.DeliverAsync(new OutboundMessage(turn.Conversation, await answer), CancellationToken.None);
        }
        catch (Exception failure)
        {
            DeliveryBroke(log, failure, turn.Conversation.Channel, turn.Id);
        }
    }

    /// <summary>
    /// What is shown where it was asked; an answer for the asker alone is on its way to them then. What fails or takes too long is
    /// thrown, for a channel that has its own way to say so.
    /// </summary>
    public async Task<Card> AnswerAsync(InboundTurn turn, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var asker = await WhoAsksAsync(turn, both.Token);
        var answer = await answering.AnswerAsync(turn, asker, both.Token);
        return answer.IsForAskerAlone ? await privately.GiveAsync(turn, asker, answer, both.Token) : answer.Card;
    }

    // Always a card: when answering fails or takes too long, one that says what to do.
    private async Task<Card> AnswerOrApologizeAsync(InboundTurn turn)
    {
        try
        {
            return await AnswerAsync(turn, CancellationToken.None);
        }
        catch (Exception failure)
        {
            var reference = ShortReference(turn);
            AnswerFailed(log, failure, turn.Conversation.Channel, turn.Id, reference);
            return answering.Failure(turn, reference);
        }
    }

    private async ValueTask<Person?> WhoAsksAsync(InboundTurn turn, CancellationToken cancellationToken)
    {
        UserId? sender = turn.Sender;
        if (sender is null && _resolvers.TryGetValue(turn.Conversation.Channel, out var resolver))
            sender = await resolver.ResolveAsync(turn, cancellationToken);
        return sender is { } id ? people.Find(id) : null;
    }

    private async Task ShowTypingWhileSlowAsync(InboundTurn turn, Task<Card> answer)
    {
        if (answer.IsCompleted) return;
        using var stop = new CancellationTokenSource();
        var patience = Task.Delay(PatienceBeforeTyping, time, stop.Token);
        if (await Task.WhenAny(answer, patience) == patience)
            await delivery.DeliverAsync(new OutboundMessage(turn.Conversation, Card: null), CancellationToken.None);
        await stop.CancelAsync();
    }

    // What a person can read out to support; the log line with it names the turn.
    private string ShortReference(InboundTurn turn) =>
        $"{(uint)HashCode.Combine(turn.Id, time.GetUtcNow().Ticks):X8}";

    [LoggerMessage(1, LogLevel.Error, "Turn {TurnId} on {Channel} was not answered; reference {Reference}")]
    private static partial void AnswerFailed(ILogger log, Exception failure, string channel, string turnId, string reference);

    [LoggerMessage(2, LogLevel.Error, "The answer to turn {TurnId} on {Channel} was not delivered")]
    private static partial void DeliveryBroke(ILogger log, Exception failure, string channel, string turnId);
}
