using System.Net;
using System.Text.Json;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

/// <summary>One conversation from a client's side.</summary>
internal sealed record Chat(LocalPageHost Host, string Id, string Token, string StreamUrl)
{
    public string Path => $"v3/directline/conversations/{Id}";

    public Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(string activity) =>
        Host.SendAsync(HttpMethod.Post, $"{Path}/activities", Token, activity);

    public Task<(HttpStatusCode Status, JsonElement Json)> SayAsync(string text, string from = "ana@example.com") =>
        PostAsync(JsonSerializer.Serialize(new { type = "message", from = new { id = from }, text }));

    public async Task<(List<JsonElement> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        var (_, json) = await Host.SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}", Token);
        return ([.. json.GetProperty("activities").EnumerateArray()], json.GetProperty("watermark").GetString()!);
    }

    /// <summary>Polls as a client does until there are <paramref name="count"/> activities.</summary>
    public async Task<List<JsonElement>> WaitAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var (activities, _) = await ReadAsync();
            if (activities.Count >= count) return activities;
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
