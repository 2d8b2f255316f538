using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns.Context;

/// <summary>
/// What people were told last, half an hour long. Known at once in this process and written to the store behind the answer, so that
/// no turn waits for a write or fails with it. Where other instances may write too (PostgreSQL), what is written is read there.
/// </summary>
internal sealed partial class Contexts(ContextStore store, IOptions<StoreOptions> options, TimeProvider time, ILogger<Contexts> log)
{
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(30);

    /// <summary>How long an answer waits for the store: a question alone can be answered too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const int MostKept = 10_000;

    private readonly bool _isShared = options.Value.IsPostgres;
    private readonly Lock _gate = new();
    private readonly Dictionary<ContextKey, TurnContext?> _kept = [];
    private readonly Dictionary<ContextKey, (TurnContext Context, string TurnId)> _waiting = [];
    private TaskCompletionSource _someWait = NewSignal();

    /// <summary>Ends when there is something to write.</summary>
    public Task SomeWait
    {
        get
        {
            lock (_gate) return _someWait.Task;
        }
    }

    /// <summary>The newest context, or null. A store that fails or is slow is no reason not to answer.</summary>
    public Task<TurnContext?> ReadAsync(ContextKey key, string turnId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_waiting.TryGetValue(key, out var waiting)) return Task.FromResult(Fresh(waiting.Context));
            if (_kept.TryGetValue(key, out var kept)) return Task.FromResult(Fresh(kept));
        }

        return ReadStoredAsync(key, turnId, cancellationToken);
    }

    /// <summary>Takes the place of what was known before, at once here and soon in the store.</summary>
    /// <param name="turnId">Names the turn in the log should it not be written.</param>
    public void Remember(ContextKey key, TurnContext context, string turnId)
    {
        lock (_gate)
        {
            if (_waiting.Count >= MostKept && !_waiting.ContainsKey(key)) _waiting.Remove(_waiting.Keys.First());
            _waiting[key] = (context, turnId);
            if (!_isShared) Keep(key, context);
            _someWait.TrySetResult();
        }
    }

    /// <summary>Writes all that waits. A failure is logged; what was not written is forgotten.</summary>
    public async Task SaveWaitingAsync(CancellationToken cancellationToken)
    {
        Dictionary<ContextKey, (TurnContext Context, string TurnId)> batch;
        lock (_gate)
        {
            batch = new(_waiting);
            _someWait = NewSignal();
        }

        if (batch.Count == 0) return;
        try
        {
            await store.SaveAsync(batch.ToDictionary(one => one.Key, one => one.Value.Context), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var (_, turnId) in batch.Values) NotSaved(log, turnId, failure.Message);
        }

        Done(batch);
    }

    /// <summary>Removes from the store what is too old.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public ValueTask<int> PruneAsync(CancellationToken cancellationToken) => store.PruneAsync(time.GetUtcNow() - ForgottenAfter, cancellationToken);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<TurnContext?> ReadStoredAsync(ContextKey key, string turnId, CancellationToken cancellationToken)
    {
        try
        {
            var read = store.ReadAsync(key, time.GetUtcNow() - ForgottenAfter, cancellationToken).AsTask();
            var stored = await read.WaitAsync(Patience, time, cancellationToken);
            if (_isShared) return stored;
            lock (_gate)
            {
                if (!_kept.ContainsKey(key)) Keep(key, stored);
                return _kept[key];
            }
        }
        catch (Exception failure) when (failure is StoreUnusableException or TimeoutException)
        {
            NotRead(log, turnId, failure.Message);
            return null;
        }
    }

    private TurnContext? Fresh(TurnContext? context) =>
        context is not null && time.GetUtcNow() - context.SavedAt < ForgottenAfter ? context : null;

    private void Keep(ContextKey key, TurnContext? context)
    {
        if (_kept.Count >= MostKept && !_kept.ContainsKey(key))
        {
            foreach (var old in _kept.Where(one => Fresh(one.Value) is null).Select(one => one.Key).ToList()) _kept.Remove(old);
            // What is dropped here is still in the store.
            if (_kept.Count >= MostKept) _kept.Clear();
        }

        _kept[key] = context;
    }

    private void Done(Dictionary<ContextKey, (TurnContext Context, string TurnId)> batch)
    {
        lock (_gate)
        {
            foreach (var (key, written) in batch)
                if (_waiting.TryGetValue(key, out var now) && ReferenceEquals(now.Context, written.Context)) _waiting.Remove(key);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What turn {TurnId} was about is not kept for the question after it: {Reason}")]
    private static partial void NotSaved(ILogger log, string turnId, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Turn {TurnId} was answered without the question before it: {Reason}")]
    private static partial void NotRead(ILogger log, string turnId, string reason);
}
