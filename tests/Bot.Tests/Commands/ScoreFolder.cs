using System.Text;
using HealthScore.Bot.Commands.Scores;

namespace HealthScore.Bot.Tests.Commands;

/// <summary>A folder with the files that <c>score</c> reads, and what it said.</summary>
internal sealed class ScoreFolder : IDisposable
{
    public const string Card = """
        id: simple
        version: 1
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: use
            weight: 10
            metrics:
              - { id: active, weight: 1, measure: { kind: usage.active_users, agg: last, window: 28d }, curve: [[0, 0], [100, 100]] }
        rules:
          - { id: silent, when: { kind: usage.active_users, agg: days_since, over: 20 }, cap: 30 }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("score-test");

    public ScoreFolder()
    {
        Write("card.yaml", Card);
        Write("accounts.csv", "account_id,name\nA1,Acme Corp\nA2,Silence\n");
        Write("signals.csv", "account_id,kind,at,value\nA1,usage.active_users,2026-02-27,80\n");
    }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Write(string name, string text) => File.WriteAllText(Path(name), text);

    public async Task<int> RunAsync(string? asOf = "2026-03-01", string format = ScoreFormats.JsonLines, string scorecards = "card.yaml", bool timings = false)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var request = new ScoreRequest(Path(scorecards), Path("accounts.csv"), Path("signals.csv"), asOf, format, timings);
        var code = await ScoreRun.RunAsync(request, output, error, new StoppedClock(), CancellationToken.None);
        Output = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return code;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
