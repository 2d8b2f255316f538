using HealthScore.Cards.Model;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns;

/// <summary>Deduplicates, accepts and queues; stops gracefully by finishing what it accepted.</summary>
internal sealed class TurnIntake : ITurnIntake, IHostedLifecycleService
{
    private readonly SeenTurns _seen;
    private readonly TurnRunner _runner;
    private readonly ConversationQueue _queue;

    public TurnIntake(SeenTurns seen, TurnRunner runner, IOptions<TurnOptions> options)
    {
        _seen = seen;
        _runner = runner;
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
    public Task StoppingAsync(CancellationToken cancellationToken) => _queue.CloseAsync().WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _queue.CloseAsync().WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
