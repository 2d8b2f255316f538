using System.Globalization;
using System.Text.Json;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// Follows the change feed through every restart with nothing but its cursor, and fails at the first gap or repeat. Now and then it
/// forgets an answer before it has handled it, as a program does that ends itself.
/// </summary>
internal sealed class FeedSubscriber(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>All that it handled, in order.</summary>
    public List<SeenChange> Seen { get; } = [];

    private long Cursor => Seen.Count;

    /// <summary>Reads until the program is gone.</summary>
    public async Task FollowAsync(HttpClient http, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await ReadAsync(http, wait: 5, cancellationToken) is not null)
        {
        }
    }

    /// <summary>Reads to the end of the feed.</summary>
    public async Task CatchUpAsync(HttpClient http, CancellationToken cancellationToken)
    {
        while (await ReadAsync(http, wait: 0, cancellationToken) is { } newest)
        {
            if (newest == Cursor) return;
        }
    }

    /// <returns>The newest position there is; null when nobody answered.</returns>
    private async Task<long?> ReadAsync(HttpClient http, int wait, CancellationToken cancellationToken)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"/api/v1/changes?after={Cursor}&limit={_random.Next(1, 60)}&wait={wait}");
        string text;
        try
        {
            using var response = await http.GetAsync(query, cancellationToken);
            text = await response.Content.ReadAsStringAsync(cancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{query}: {response.StatusCode} {text}");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }

        var answer = JsonElement.Parse(text);
        if (_random.Next(6) > 0) Handle(answer);
        return answer.GetProperty("newest").GetInt64();
    }

    private void Handle(JsonElement answer)
    {
        foreach (var change in answer.GetProperty("changes").EnumerateArray())
        {
            Assert.Equal(Cursor + 1, change.GetProperty("position").GetInt64());
            Seen.Add(SeenChange.Of(change));
        }

        Assert.Equal(Cursor, answer.GetProperty("next").GetInt64());
    }
}
