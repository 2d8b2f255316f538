using HealthScore.Cards.Model;

namespace HealthScore.Bot.Turns;

/// <summary>The one door from any channel into the bot.</summary>
internal interface ITurnIntake
{
    /// <summary>Queues the turn and returns at once; the answer leaves through the channel's sender.</summary>
    TurnAcceptance Accept(InboundTurn turn);

    /// <summary>Ends when the program stops and every accepted turn is answered.</summary>
    Task Finished { get; }

    /// <summary>Answers in the same call, for channels whose button press expects its answer in the response.</summary>
    /// <exception cref="Exception">Answering failed; the channel says so in its own way.</exception>
    Task<Card> AnswerAsync(InboundTurn turn, CancellationToken cancellationToken);
}
