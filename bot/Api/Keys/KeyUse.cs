using System.Collections.Concurrent;
using System.Threading.Channels;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Keys;

/// <summary>Keeps when a key was last used, to the hour: at most one write per key and hour, and no call waits for it.</summary>
internal sealed partial class KeyUse(ApiKeyStore store, ILogger<KeyUse> log) : QuietlyEndingService
{
    private const int MostWaiting = 1_000;

    private readonly ConcurrentDictionary<string, long> _noted = new(StringComparer.Ordinal);

    // What finds no room is dropped: the next hour brings another.
    private readonly Channel<(string Id, DateTimeOffset Hour)> _waiting = Channel.CreateBounded<(string, DateTimeOffset)>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public void Note(ApiKey key, DateTimeOffset now)
    {
        var hour = now.UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour;
        if (_noted.TryGetValue(key.Id, out var last) && last >= hour) return;
        _noted[key.Id] = hour;
        if (key.LastUsedAt?.UtcTicks >= hour) return;
        _waiting.Writer.TryWrite((key.Id, new DateTimeOffset(hour, TimeSpan.Zero)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (id, hour) in _waiting.Reader.ReadAllAsync(stoppingToken)) await KeepAsync(id, hour, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Where the host fails to start, it would take this for a fault.
        }
    }

    private async Task KeepAsync(string id, DateTimeOffset hour, CancellationToken cancellationToken)
    {
        try
        {
            await store.MarkUsedAsync(id, hour, cancellationToken);
        }
        catch (StoreUnusableException failure)
        {
            LogNotKept(failure, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "When the API key {Id} was used cannot be kept")]
    private partial void LogNotKept(Exception failure, string id);
}
