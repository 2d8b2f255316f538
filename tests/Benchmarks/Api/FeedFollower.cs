using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace HealthScore.Benchmarks.Api;

/// <summary>Follows the change feed as a subscriber does, and tells how long each signal took to get there.</summary>
internal sealed class FeedFollower(HttpClient client)
{
    private readonly ConcurrentDictionary<string, long> _sent = new(StringComparer.Ordinal);
    private long _next;

    /// <summary>From when a signal was due to be sent until a subscriber has its change.</summary>
    public Latencies Visible { get; private set; } = new();

    public int Open => _sent.Count;

    /// <param name="at">A timestamp, when it was due to be sent.</param>
    public void Sent(string account, long at) => _sent[account] = at;

    public void Forget()
    {
        _sent.Clear();
        Visible = new();
    }

    /// <summary>Reads to the end of the feed, until nothing more comes for a while.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(2, cancellationToken) > 0)
        {
        }
    }

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested) await ReadAsync(10, cancellationToken);
    }

    private async Task<int> ReadAsync(int wait, CancellationToken cancellationToken)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"api/v1/changes?after={_next}&limit=1000&wait={wait}");
        using var answer = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), cancellationToken));
        var changes = answer.RootElement.GetProperty("changes");
        foreach (var change in changes.EnumerateArray())
        {
            if (_sent.TryRemove(change.GetProperty("account_id").GetString()!, out var at)) Visible.Add(at);
        }

        _next = answer.RootElement.GetProperty("next").GetInt64();
        return changes.GetArrayLength();
    }
}
