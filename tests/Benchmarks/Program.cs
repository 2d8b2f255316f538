using HealthScore.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME
var output = Console.Out;
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["scoring"] = () => ScoringBenchmark.RunAsync(accounts: 100_000, output),
    ["turn"] = () => TurnBenchmark.RunAsync(output),
    ["teams"] = () => TeamsBenchmark.RunAsync(output),
    ["import"] = () => new ImportBenchmark(1_000_000).RunAsync(output),
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
