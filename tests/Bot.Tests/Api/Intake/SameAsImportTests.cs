using System.Globalization;
using System.Text.Json;
using HealthScore.Bot.Api;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Api.Intake;

/// <summary>The same rows mean the same, whether they come as a file or by a call.</summary>
public class SameAsImportTests
{
    private static readonly string[] Instants = ["2026-03-01", "2026-03-01T09:30:00Z", "2026-03-01 09:30", "2026-02-28T23:00:00-05:00", "2026-02-30", "soon", ""];
    private static readonly string[] Values = ["1", "2.5", "-3e2", "x", "", "1e999", "0.1"];
    private static readonly string[] Kinds = ["usage.events", " usage.events ", "survey.nps", ""];
    private static readonly string[] Accounts = ["a1", "a2", "nobody", ""];
    private static readonly string[] Texts = ["", "login", "\"quoted\", with a comma", "é"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Post_OfRandomRows_StoresWhatTheImportStores(int seed)
    {
        var random = new Random(seed);
        await using var host = await ApiHost.StartAsync();
        await using var other = await ApiHost.StartAsync();
        using var folder = new TemporaryFolder();
        foreach (var one in (ApiHost[])[host, other]) await one.SaveAsync(new Account { Id = new AccountId("a2"), Name = "Two" });
        var rows = Enumerable.Range(0, 400).Select(_ => Row(random)).ToList();

        foreach (var batch in rows.Chunk(random.Next(20, 90)))
        {
            var file = folder.Write("signals.csv", "account_id,kind,at,value,id,topic\n" + string.Join('\n', batch.Select(Csv)));
            var report = await new BookImport(other.Store).AddSignals(file).RunAsync(CancellationToken.None);
            var reply = await host.PostAsync(ApiPaths.Signals, string.Join('\n', batch.Select(Json)), ApiHost.Lines);
            Assert.Equal(report.Rejected, reply.Number("rejected"));
        }

        foreach (var account in (string[])["a1", "a2"])
        {
            var (posted, imported) = (await host.SignalsAsync(account), await other.SignalsAsync(account));
            Assert.NotEmpty(imported);
            Assert.Equal(imported, posted);
        }
    }

    private static string[] Row(Random random)
    {
        return
        [
            Pick(Accounts), Pick(Kinds), Pick(Instants), Pick(Values),
            random.Next(2) == 0 ? "" : random.Next(20).ToString(CultureInfo.InvariantCulture), Pick(Texts),
        ];

        // The first of each list, which are good, come more often.
        string Pick(string[] from) => from[random.Next(2) == 0 ? 0 : random.Next(from.Length)];
    }

    private static string Csv(string[] row) => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Json(string[] row) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["account_id"] = row[0],
        ["kind"] = row[1],
        ["at"] = row[2],
        ["value"] = row[3],
        ["id"] = row[4],
        ["attributes"] = new Dictionary<string, string> { ["topic"] = row[5] },
    });
}
