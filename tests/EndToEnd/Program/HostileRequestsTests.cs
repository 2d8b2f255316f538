using System.Text;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.Program;

/// <summary>Whatever is sent to whichever address of the whole program, it is never our failure, and the bot lives on.</summary>
public sealed class HostileRequestsTests : IDisposable
{
    private const string Message =
        """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/x","from":{"id":"29:a","name":"A"},"recipient":{"id":"28:b"},"conversation":{"id":"19:c","conversationType":"personal"},"text":"how is Acme Corp?","deliveryMode":"expectReplies","locale":"en-US","localTimezone":"Europe/Madrid"}""";

    private const string Invoke =
        """{"type":"invoke","name":"adaptiveCard/action","id":"2","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/x","from":{"id":"29:a"},"recipient":{"id":"28:b"},"conversation":{"id":"19:c"},"value":{"action":{"type":"Action.Execute","verb":"account.why","data":{"account":"acme","page":2}},"trigger":"manual"}}""";

    private static readonly string[] Pieces =
        ["null", "{}", "[]", "\"\"", "1e999", "-0", "\"\\ud800\"", "\"\\u0000\"", ",", ":", "}", "true", "9999999999999999999999", "\"\u202e😀\"", "{\"id\":5}"];

    private static readonly string[] Paths =
    [
        "/", "/healthz", "/readyz", "/api/messages", "/local/people", "/app.js", "/v3/directline/tokens/generate",
        "/v3/directline/tokens/refresh", "/v3/directline/conversations", "/v3/directline/conversations/x",
        "/v3/directline/conversations/x/activities", "/v3/directline/conversations/x/stream", "/v3/directline/conversations/x/upload",
        "/api/v1/signals", "/api/v1/accounts", "/api/v1/accounts/%00/score", "/api/v1/changes?after=%00", "/api/v1/openapi.json",
        "/nothing/here", "/%00", "/..%2f..%2fappsettings.json", "/v3/directline/conversations/%ff%fe/activities?watermark=%00",
    ];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "ODD"];

    private readonly BotProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(20260301)]
    [InlineData(20260302)]
    public async Task Request_OfAnyKind_IsNeverAServerError(int seed)
    {
        var random = new Random(seed);
        await using var bot = await _program.ServeAsync("--Teams:AllowUnauthenticated=true");
        for (var i = 0; i < 1_500; i++)
        {
            var path = random.Next(3) == 0 ? "/api/messages" : Paths[random.Next(Paths.Length)];
            var method = random.Next(2) == 0 ? "POST" : Methods[random.Next(Methods.Length)];
            await SendAsync(bot, method, path, random.Next(3) == 0 ? Bytes(random) : Mutated(random), random);
        }

        await StillAnswersAsync(bot);
    }

    [FactNeeds("tools/activities")]
    public async Task Post_OfRecordedActivities_IsNeverAServerError()
    {
        await using var bot = await _program.ServeAsync("--Teams:AllowUnauthenticated=true");
        var files = Directory.GetFiles(Path.Combine(Needs.SharedFolder!, "tools/activities/data"), "*.json");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file));
            body.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            using var response = await bot.Client.PostAsync("/api/messages", body);
            Assert.True((int)response.StatusCode < 500, $"{Path.GetFileName(file)}: {(int)response.StatusCode}");
        }

        Assert.Equal("ready", await bot.Client.GetStringAsync("/readyz"));
    }

    private static async Task SendAsync(ServingBot bot, string method, string path, byte[] body, Random random)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(bot.Address, path));
        if (method is not ("GET" or "HEAD")) request.Content = new ByteArrayContent(body);
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", random.Next(8) == 0 ? "text/odd; x=\"" : "application/json");
        if (random.Next(4) == 0) request.Headers.TryAddWithoutValidation("Authorization", random.Next(2) == 0 ? "Bearer e30.e30.x" : "Odd");
        if (random.Next(6) == 0) request.Headers.TryAddWithoutValidation("Origin", "null");
        using var response = await bot.Client.SendAsync(request);
        Assert.True(
            (int)response.StatusCode < 500,
            $"{(int)response.StatusCode} for {method} {path} of {Convert.ToBase64String(body)}");
    }

    private static async Task StillAnswersAsync(ServingBot bot)
    {
        await using var chat = await DirectLineChat.StartAsync(bot, "ana@example.com");
        Assert.Contains("Acme Corp", await chat.AskAsync("how is Acme Corp?"), StringComparison.Ordinal);
        var ran = await bot.StopAsync();
        Assert.Equal(0, ran.Code);
        Assert.DoesNotContain("Unhandled", ran.Output + ran.Error, StringComparison.Ordinal);
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(600)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Mutated(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? Message : Invoke);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0: text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)); break;
                case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                default: ReplaceValue(text, random); break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Puts another value after a colon, so that the JSON often stays valid but wrong.
    private static void ReplaceValue(StringBuilder text, Random random)
    {
        var all = text.ToString();
        var start = all.IndexOf("\":", random.Next(all.Length), StringComparison.Ordinal) + 2;
        var end = start < 2 ? -1 : all.IndexOfAny([',', '}'], start);
        if (end < 0) return;
        text.Remove(start, end - start).Insert(start, Pieces[random.Next(Pieces.Length)]);
    }
}
