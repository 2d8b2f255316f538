using HealthScore.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME
switch (args.FirstOrDefault())
{
    case "understanding":
        new UnderstandingBenchmark(100_000).Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: understanding");
        return 2;
}
