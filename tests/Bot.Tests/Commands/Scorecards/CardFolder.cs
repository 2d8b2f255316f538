using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Bot.Commands.Scorecards;
using HealthScore.Bot.Hosting;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Commands.Scorecards;

/// <summary>A folder with two scorecards and twelve accounts whose use goes from 0 to 11, and what commands said.</summary>
internal sealed class CardFolder : IDisposable
{
    public const string Card = """
        id: simple
        version: 1
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: all
            weight: 10
            metrics:
              - { id: active, weight: 1, measure: { kind: use, agg: last, window: 60d }, curve: [[0, 0], [10, 100]] }
              - { id: mood, weight: 1, measure: { kind: mood, agg: last, window: 60d }, curve: [[0, 0], [10, 100]] }
        """;

    private readonly TemporaryFolder _folder = new();

    public CardFolder()
    {
        var accounts = new StringBuilder("account_id,name,segment,arr,owner\n");
        var signals = new StringBuilder("account_id,kind,at,value\n");
        for (var i = 0; i < 12; i++)
        {
            accounts.Append(CultureInfo.InvariantCulture, $"A{i},Name {i},{(i % 2 == 0 ? "smb" : "enterprise")},{i * 1000},ana@example.com\n");
            signals.Append(CultureInfo.InvariantCulture, $"A{i},use,2026-01-10,{i}\nA{i},mood,2026-01-10,{(i * 5) % 12}\n");
        }

        Write("accounts.csv", accounts.ToString());
        Write("signals.csv", signals.ToString());
        Write("a.yaml", Card);
    }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string Store => File("store.db");

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    public void Write(string name, string text) => _folder.Write(name, text);

    public BookRequest Files => new(
        new BookSource(File("accounts.csv"), File("signals.csv"), null, null), null, "2026-01-20", []);

    public BookRequest Stored => new(
        new BookSource(null, null, null, null), null, "2026-01-20", [$"--Store:Path={Store}", "--Demo:Enabled=false"]);

    public Task<int> CheckAsync(string? path, BookRequest? book = null, bool filesOnly = false, string format = CheckRequest.Json) =>
        SayAsync((output, error) => new CheckRun(new CheckRequest(path, filesOnly, book ?? Files, format), output, error)
            .RunAsync(SettingSources.Read((book ?? Files).Settings), TimeProvider.System, CancellationToken.None));

    public async Task<int> SayAsync(Func<TextWriter, TextWriter, Task<int>> run)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await run(output, error);
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    public void Dispose() => _folder.Dispose();
}
