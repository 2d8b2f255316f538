using HealthScore.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME
switch (args.FirstOrDefault())
{
    case "import":
        await new ImportBenchmark(1_000_000).RunAsync(Console.Out);
        return 0;
    case "understanding":
        new UnderstandingBenchmark(100_000).Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: import, understanding");
        return 2;
}
