using System.Collections.Frozen;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Keys;

/// <summary>
/// The keys in memory, never older than <see cref="FreshFor"/>: what is revoked elsewhere is refused here within that time.
/// Nothing is read while nobody calls.
/// </summary>
internal sealed class KnownKeys(ApiKeyStore store, TimeProvider time)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private volatile Loaded? _loaded;
    private Task<Loaded>? _loading;

    /// <exception cref="StoreUnusableException">The keys cannot be read; old ones are not used instead.</exception>
    public ValueTask<FrozenDictionary<string, ApiKey>> ReadAsync(CancellationToken cancellationToken) =>
        _loaded is { } loaded && IsFresh(loaded) ? ValueTask.FromResult(loaded.Keys) : LoadedAsync(cancellationToken);

    private async ValueTask<FrozenDictionary<string, ApiKey>> LoadedAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var loaded = await Loading().WaitAsync(cancellationToken);
        // One that began long ago may miss a revocation; one that begins now does not, however long it takes.
        if (loaded.Began < asked && !IsFresh(loaded)) loaded = await Loading().WaitAsync(cancellationToken);
        return loaded.Keys;
    }

    private bool IsFresh(Loaded loaded) => time.GetElapsedTime(loaded.Began) < FreshFor;

    private Task<Loaded> Loading()
    {
        lock (_gate)
        {
            // A caller who goes away must not end what others wait for.
            if (_loading is not { IsCompleted: false }) _loading = Task.Run(() => LoadAsync(CancellationToken.None));
            return _loading;
        }
    }

    private async Task<Loaded> LoadAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var keys = await store.ReadAsync(cancellationToken);
        var loaded = new Loaded(began, keys.ToFrozenDictionary(key => key.Id, StringComparer.Ordinal));
        _loaded = loaded;
        return loaded;
    }

    private sealed record Loaded(long Began, FrozenDictionary<string, ApiKey> Keys);
}
