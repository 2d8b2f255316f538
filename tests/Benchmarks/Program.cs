using System.Globalization;
using HealthScore.Benchmarks;
using HealthScore.Benchmarks.Api;
using HealthScore.Benchmarks.Books;
using HealthScore.Benchmarks.Files;
using HealthScore.Benchmarks.Live;
using HealthScore.Benchmarks.Names;

// dotnet run -c Release --project tests/Benchmarks -- NAME
// store-files only writes accounts and signals to import, for measuring a store of a million accounts by hand.
// score-files may be told how many accounts: dotnet run … -- score-files 100000
var output = Console.Out;
int[] sizes = args.Length > 1 ? [int.Parse(args[1], CultureInfo.InvariantCulture)] : [100_000, 1_000_000];
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["scoring"] = () => ScoringBenchmark.RunAsync(accounts: 100_000, output),
    ["turn"] = () => TurnBenchmark.RunAsync(output),
    ["live"] = () => new LiveBenchmark(args.Length > 1 ? sizes[0] : 2_000, seconds: 20).RunAsync(output),
    ["teams"] = () => TeamsBenchmark.RunAsync(output),
    ["import"] = () => new ImportBenchmark(1_000_000).RunAsync(output),
    ["import-postgres"] = () => new ImportBenchmark(1_000_000).RunPostgresAsync(output),
    ["api"] = () => new ApiBenchmark(seconds: 20).RunAsync(output),
    ["score-files"] = () =>
        new ScoreFilesBenchmark(Path.Combine(Path.GetTempPath(), "healthscore-score-files")).RunAsync(sizes, output),
    ["book"] = () => new BookBenchmark(args.Length > 1 ? sizes[0] : 1_000_000).RunAsync(output),
    ["lookback"] = () => new LookbackBenchmark(sizes[0]).RunAsync(output),
    ["store-files"] = () => Task.Run(() => new MadeFiles(
        Path.Combine(Path.GetTempPath(), "healthscore-store"), sizes[^1], DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Write()),
    ["names"] = () => new NamesBenchmark(args.Length > 1 ? sizes[0] : 1_000_000).RunAsync(output),
    ["understanding"] = () => Task.Run(() => new UnderstandingBenchmark(100_000).Run(output)),
};

if (!benchmarks.TryGetValue(args.FirstOrDefault() ?? "", out var run))
{
    await Console.Error.WriteLineAsync($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

await output.WriteLineAsync(Machine.Describe());
await output.WriteLineAsync();
await run();
return 0;
