using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>Keys by id: kept for a day, fetched again for an unknown id, but never more often than once a minute.</summary>
internal sealed partial class SigningKeys(
    SigningKeyDocuments documents, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<SigningKeys> log) : ISigningKeys, IDisposable
{
    /// <summary>The issuer's documents say that keys may be kept for 24 hours.</summary>
    internal static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);

    /// <summary>How long known keys outlive an issuer that does not answer.</summary>
    internal static readonly TimeSpan UsableFor = TimeSpan.FromDays(5);

    /// <summary>Strangers can invent key ids; they cannot make the bot fetch more often than this.</summary>
    internal static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);

    /// <summary>After a failed fetch the next try comes sooner.</summary>
    internal static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _oneFetch = new(1, 1);
    private volatile Snapshot _known = Snapshot.None;

    public async ValueTask<KeyLookup> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = _known;
        if (Has(known, keyId, FreshFor) is { } fresh) return fresh;
        if (MayFetch(known)) known = await FetchAsync(known, cancellationToken);
        return Has(known, keyId, UsableFor) ?? new KeyLookup(null, known.LastFetchFailed || known.Keys.Count == 0);
    }

    public void Dispose() => _oneFetch.Dispose();

    private KeyLookup? Has(Snapshot known, string keyId, TimeSpan age) =>
        known.FetchedAt is { } at && clock.GetUtcNow() - at < age && known.Keys.TryGetValue(keyId, out var key)
            ? new KeyLookup(key, false)
            : null;

    private bool MayFetch(Snapshot known) =>
        known.TriedAt is not { } tried ||
        clock.GetUtcNow() - tried >= (known.LastFetchFailed ? AfterFailure : BetweenFetches);

    private async Task<Snapshot> FetchAsync(Snapshot seen, CancellationToken cancellationToken)
    {
        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            // Somebody else fetched while this call waited.
            if (!ReferenceEquals(seen, _known)) return _known;
            var now = clock.GetUtcNow();
            try
            {
                var keys = await documents.FetchAsync(new Uri(options.Value.OpenIdMetadataUrl), cancellationToken);
                LogFetched(keys.Count);
                return _known = new Snapshot(keys, now, now, false);
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFetchFailed(error.GetType().Name);
                return _known = seen with { TriedAt = now, LastFetchFailed = true };
            }
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Fetched {Count} signing keys of the Bot Framework.")]
    private partial void LogFetched(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot fetch the signing keys from Teams:OpenIdMetadataUrl ({Error}).")]
    private partial void LogFetchFailed(string error);

    private sealed record Snapshot(
        IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset? FetchedAt, DateTimeOffset? TriedAt, bool LastFetchFailed)
    {
        public static Snapshot None { get; } = new(new Dictionary<string, SigningKey>(StringComparer.Ordinal), null, null, false);
    }
}
