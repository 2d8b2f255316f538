using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HealthScore.Bot.Hosting;

namespace HealthScore.Benchmarks;

/// <summary>
/// Questions to <c>POST /api/messages</c> of the whole bot on loopback until the last answer is at the connector. Bot, callers and
/// connector share this process and its cores.
/// </summary>
internal static class TeamsBenchmark
{
    private const int Turns = 10_000;
    private const int AtOnce = 32;

    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly string[] Questions = ["how is Acme Corp?", "why is Acme Corp low?", "which of my accounts are red?", "help"];

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            await using var sink = await ConnectorSink.StartAsync();
            await using var bot = BotApplication.Build(
            [
                "--urls=http://127.0.0.1:0", $"--Store:Path={Path.Combine(folder.FullName, "teams.db")}",
                "--Teams:AllowUnauthenticated=true", "--Turns:MaxPending=1000000", "--Logging:LogLevel:Default=Warning",
            ]);
            await bot.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(bot.Urls.Single()) };
            var rounds = await Rounds.RunAsync(round => AskAllAsync(client, sink, round));
            await bot.StopAsync();

            var table = await MarkdownTable.StartAsync(output, "turns", "at once", "median", "slowest", "allocated per turn");
            await table.AddAsync(
                string.Create(CultureInfo.InvariantCulture, $"{Turns:N0}"),
                string.Create(CultureInfo.InvariantCulture, $"{AtOnce}"),
                string.Create(CultureInfo.InvariantCulture, $"{Turns / rounds.Median:N0} turns/s"),
                string.Create(CultureInfo.InvariantCulture, $"{Turns / rounds.Seconds[^1]:N0} turns/s"),
                string.Create(CultureInfo.InvariantCulture, $"{rounds.Bytes / Turns:N0} B"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AskAllAsync(HttpClient client, ConnectorSink sink, int round)
    {
        var answered = sink.ExpectAsync(Turns);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(caller => AskManyAsync(client, sink.ServiceUrl, round, caller)));
        await answered.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static async Task AskManyAsync(HttpClient client, Uri serviceUrl, int round, int caller)
    {
        for (var i = caller; i < Turns; i += AtOnce)
        {
            using var content = new ByteArrayContent(Activity(serviceUrl, $"{round}-{i}", caller, Questions[i % Questions.Length]));
            content.Headers.ContentType = Json;
            using var response = await client.PostAsync("/api/messages", content);
            if (response.StatusCode != HttpStatusCode.Accepted)
                throw new InvalidOperationException($"The bot answered {(int)response.StatusCode}.");
        }
    }

    private static byte[] Activity(Uri serviceUrl, string id, int caller, string text) => Encoding.UTF8.GetBytes(
        $$"""
        {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{serviceUrl}}","locale":"en-US","localTimezone":"Europe/Madrid",
        "from":{"id":"29:ben","name":"Ben"},"recipient":{"id":"28:bot","name":"HealthScore"},
        "conversation":{"id":"a:conversation-{{caller}}","conversationType":"personal","tenantId":"22222222-2222-2222-2222-222222222222"},
        "text":"{{text}}"}
        """);
}
