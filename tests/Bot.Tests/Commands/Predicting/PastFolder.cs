using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Commands.Predicting;

/// <summary>
/// A folder with 120 accounts of which every fourth leaves in March 2025, after its use fell, and what the commands said.
/// </summary>
internal sealed class PastFolder : IDisposable
{
    public const string Card = """
        id: simple
        version: 1
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: all
            weight: 10
            metrics:
              - { id: active, weight: 1, measure: { kind: use, agg: last, window: 60d }, curve: [[0, 0], [100, 100]] }
              - { id: weather, weight: 3, measure: { kind: weather, agg: last, window: 60d }, curve: [[0, 0], [100, 100]] }
        """;

    private readonly TemporaryFolder _folder = new();

    public PastFolder()
    {
        var random = new Random(7);
        var accounts = new StringBuilder("account_id,name,started_on,status,churned_on\n");
        var signals = new StringBuilder("account_id,kind,at,value\n");
        for (var i = 0; i < 120; i++)
        {
            var leaves = i % 4 == 0;
            var day = 2 + random.Next(28);
            accounts.Append(CultureInfo.InvariantCulture, $"A{i},Name {i},2024-01-01,{(leaves ? "churned" : "active")},{(leaves ? $"2025-03-{day:00}" : "")}\n");
            signals.Append(CultureInfo.InvariantCulture, $"A{i},use,2025-02-20,{(leaves ? random.Next(45) : random.Next(30, 101))}\n");
            signals.Append(CultureInfo.InvariantCulture, $"A{i},weather,2025-02-20,{random.Next(101)}\n");
            signals.Append(CultureInfo.InvariantCulture, $"A{i},use,2025-04-20,50\n");
        }

        Write("card.yaml", Card);
        Write("accounts.csv", accounts.ToString());
        Write("signals.csv", signals.ToString());
    }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string File(string name) => _folder.File(name);

    public string Read(string name) => System.IO.File.ReadAllText(File(name));

    public void Write(string name, string text) => _folder.Write(name, text);

    public PredictRequest Request(
        string at = "2025-03-01", int horizon = 31, string format = PredictFormats.Json, string? picture = null) => new(
        File("card.yaml"), new BookSource(File("accounts.csv"), File("signals.csv"), null, null), at, horizon, format,
        picture is null ? null : File(picture));

    public Task<int> BacktestAsync(PredictRequest? request = null) =>
        SayAsync((output, error) => BacktestRun.RunAsync(request ?? Request(), output, error, CancellationToken.None));

    public Task<int> CalibrateAsync(
        string? proposal = null, int folds = 5, int seed = 1, string? scorecard = null, PredictRequest? request = null) =>
        SayAsync((output, error) => CalibrateRun.RunAsync(
            new CalibrateRequest(request ?? Request(), folds, seed, scorecard, proposal is null ? null : File(proposal)),
            output, error, CancellationToken.None));

    public void Dispose() => _folder.Dispose();

    private async Task<int> SayAsync(Func<Stream, TextWriter, Task<int>> run)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await run(output, error);
        Output = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return code;
    }
}
