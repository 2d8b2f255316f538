using HealthScore.Cards.Model;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns;

/// <summary>Deduplicates, accepts and queues; stops gracefully by finishing what it accepted.</summary>
internal sealed partial class TurnIntake : ITurnIntake, IHostedLifecycleService
{
    private readonly SeenTurns _seen;
    private readonly TurnRunner _runner;
    private readonly ConversationQueue _queue;
    private readonly ILogger _log;

    public TurnIntake(SeenTurns seen, TurnRunner runner, IOptions<TurnOptions> options, ILogger<TurnIntake> log)
    {
        _seen = seen;
        _runner = runner;
        _log = log;
        _queue = new ConversationQueue(options.Value.MaxPending, runner.RunAsync);
    }

    public Task Finished => _queue.Drained;

    public TurnAcceptance Accept(InboundTurn turn)
    {
        var key = TurnKey.Of(turn);
        if (!_seen.TryAdd(key)) return TurnAcceptance.Duplicate;
        if (_queue.TryEnqueue(turn)) return TurnAcceptance.Accepted;
        _seen.Remove(key);
        return TurnAcceptance.Busy;
    }

    public Task<Card> AnswerAsync(InboundTurn turn, CancellationToken cancellationToken) =>
        _runner.AnswerAsync(turn, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Before the server stops, so that channels can still hand over the answers.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _queue.CloseAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Unfinished(_log, _queue.Pending);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Warning, "Stopped with {Turns} accepted turns unanswered: their time was over")]
    private static partial void Unfinished(ILogger log, int turns);
}
