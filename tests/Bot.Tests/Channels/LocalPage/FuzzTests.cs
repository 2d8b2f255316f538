using System.Net.Http.Headers;
using System.Text;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

/// <summary>Whatever is sent, the answer is never a server error, and every refusal says why.</summary>
public sealed class FuzzTests
{
    private const string Model =
        """{"type":"message","id":"a","from":{"id":"ana@example.com","name":"Ana"},"text":"how is Acme? \u00e9","value":{"verb":"account.why","account":"acme"},"entities":[{"type":"clientInfo","timezone":"Europe/Madrid"}],"channelData":{"clientActivityID":"1"}}""";

    private const string Invoke =
        """{"type":"invoke","name":"adaptiveCard/action","from":{"id":"u"},"value":{"action":{"type":"Action.Execute","verb":"account.why","data":{"account":"acme","n":[1,2.5e3,null,true]}}}}""";

    private static readonly string[] Pieces =
        ["null", "{}", "[]", "\"\"", "1e999", "-0", "\"\\ud800\"", "\"\\u0000\"", ",", ":", "}", "]", "true", "\"type\"", "{\"id\":5}", "\ufeff", "/*x*/"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Post_OfRandomBytes_IsNeverAServerError(int seed)
    {
        var random = new Random(seed);
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        for (var i = 0; i < 150; i++)
        {
            var body = new byte[random.Next(0, 300)];
            random.NextBytes(body);
            await AssertHandledAsync(host, chat, body);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Post_OfMutatedActivities_IsNeverAServerError(int seed)
    {
        var random = new Random(seed);
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        for (var i = 0; i < 200; i++)
        {
            await AssertHandledAsync(host, chat, Mutate(Encoding.UTF8.GetBytes(random.Next(2) == 0 ? Model : Invoke), random));
        }
    }

    [FactNeeds("tools/activities")]
    public async Task Post_OfRecordedActivities_IsAccepted()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Needs.SharedFolder!, "tools/activities/data"), "*.json"))
        {
            var status = await PostAsync(host, chat, await File.ReadAllBytesAsync(file));
            Assert.True(status == 200, $"{Path.GetFileName(file)}: {status}");
        }
    }

    [Theory]
    [InlineData("v3/directline/conversations/%00/activities")]
    [InlineData("v3/directline/conversations/..%2f..%2fetc/activities")]
    [InlineData("v3/directline/conversations/x/activities?watermark=%ff%fe")]
    [InlineData("v3/directline/conversations/x/upload?userId=u")]
    [InlineData("v3/directline/")]
    [InlineData("v3/directline/session/getsessionid")]
    [InlineData("lib/..%2f..%2fappsettings.json")]
    [InlineData("..%2fappsettings.json")]
    public async Task Get_OfStrangeAddresses_IsNeverAServerError(string path)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, _) = await host.SendAsync(HttpMethod.Get, path, chat.Token);
        Assert.InRange((int)status, 400, 499);
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                default: ReplaceValue(bytes, random); break;
            }

            if (bytes.Count == 0) break;
        }

        return [.. bytes];
    }

    /// <summary>Puts another value after a colon, so that the JSON often stays valid but wrong.</summary>
    private static void ReplaceValue(List<byte> bytes, Random random)
    {
        var text = Encoding.UTF8.GetString([.. bytes]);
        var colons = Enumerable.Range(0, text.Length).Where(i => text[i] == ':').ToList();
        if (colons.Count == 0) return;
        var start = colons[random.Next(colons.Count)] + 1;
        var end = text.IndexOfAny([',', '}'], start);
        if (end < 0) return;
        bytes.Clear();
        bytes.AddRange(Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, start), Pieces[random.Next(Pieces.Length)], text.AsSpan(end))));
    }

    private static async Task AssertHandledAsync(LocalPageHost host, Chat chat, byte[] body)
    {
        var status = await PostAsync(host, chat, body);
        Assert.True(status is 200 or 400, $"{status} for {Convert.ToHexString(body)}");
    }

    private static async Task<int> PostAsync(LocalPageHost host, Chat chat, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{chat.Path}/activities") { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using var response = await host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) Assert.Contains("\"message\":\"", text, StringComparison.Ordinal);
        return (int)response.StatusCode;
    }
}
