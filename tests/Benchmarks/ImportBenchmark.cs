using System.Diagnostics;
using System.Globalization;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;

namespace HealthScore.Benchmarks;

/// <summary>Importing signals from CSV into a new SQLite file, whole: reading, checking, storing, committing.</summary>
/// <param name="rows">How many signals; a fortieth as many accounts.</param>
internal sealed class ImportBenchmark(int rows)
{
    private const int Seed = 7;
    private static readonly string[] Kinds = ["usage.active_users", "usage.events", "survey.nps", "support.ticket"];

    /// <summary>The same into PostgreSQL, where there is one.</summary>
    public async Task RunPostgresAsync(TextWriter output)
    {
        if (PostgresServer.Programs() is null) return;
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            var table = await MarkdownTable.StartAsync(
                output, "signals", "ids", "plain COPY", "COPY with keys", "first import", "signals/s", "of plain COPY", "of COPY with keys", "again");
            foreach (var hasIds in (bool[])[false, true])
            {
                var accounts = Path.Combine(folder.FullName, "accounts.csv");
                var signals = Path.Combine(folder.FullName, $"signals-{hasIds}.csv");
                Write(accounts, signals, hasIds);
                var (plain, keyed, first, again) = await MeasureAsync(new PostgresImport(accounts, signals));
                await table.AddAsync(
                    Text($"{rows:N0}"), hasIds ? "yes" : "no", Text($"{plain:0.00} s"), Text($"{keyed:0.00} s"), Text($"{first:0.00} s"),
                    Text($"{rows / first:N0}"), Text($"{plain / first:P0}"), Text($"{keyed / first:P0}"), Text($"{again:0.00} s"));
            }

            await output.WriteLineAsync();
            await SmallWrites.RunAsync(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // In turns, so that what else the machine does weighs on all alike; the medians of three.
    private static async Task<(double Plain, double Keyed, double First, double Again)> MeasureAsync(PostgresImport import)
    {
        List<double>[] seconds = [[], [], [], []];
        for (var round = 0; round < 3; round++)
        {
            using var schema = new TestSchema(PostgresServer.Durable);
            seconds[0].Add(await import.CopyAsync(hasKeys: false));
            seconds[2].Add(await import.ImportAsync(schema.ConnectionString));
            seconds[1].Add(await import.CopyAsync(hasKeys: true));
            seconds[3].Add(await import.ImportAsync(schema.ConnectionString));
        }

        return (Median(seconds[0]), Median(seconds[1]), Median(seconds[2]), Median(seconds[3]));
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            var table = await MarkdownTable.StartAsync(
                output, "signals", "ids", "first import", "CPU", "signals/s", "again", "CPU", "signals/s", "store", "most managed memory");
            foreach (var hasIds in (bool[])[false, true])
            {
                var accounts = Path.Combine(folder.FullName, "accounts.csv");
                var signals = Path.Combine(folder.FullName, $"signals-{hasIds}.csv");
                Write(accounts, signals, hasIds);
                var store = Path.Combine(folder.FullName, $"{hasIds}.db");
                var (first, firstCpu, memory) = await ImportAsync(store, accounts, signals);
                var (again, againCpu, _) = await ImportAsync(store, accounts, signals);
                await table.AddAsync(
                    Text($"{rows:N0}"), hasIds ? "yes" : "no", Text($"{first:0.00} s"), Text($"{firstCpu:0.00} s"), Text($"{rows / first:N0}"),
                    Text($"{again:0.00} s"), Text($"{againCpu:0.00} s"), Text($"{rows / again:N0}"), Text($"{new FileInfo(store).Length / 1e6:0} MB"), Text($"{memory / 1e6:0} MB"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(FormattableString cell) => cell.ToString(CultureInfo.InvariantCulture);

    private static async Task<(double Seconds, double Cpu, long Memory)> ImportAsync(string path, string accounts, string signals)
    {
        var most = 0L;
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        using (var database = SqliteDatabase.Open(path, [SqliteMigrations.Scoring], TimeProvider.System))
        {
            var memory = new SynchronousProgress(() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)));
            await new BookImport(new SqliteHealthStore(database, TimeProvider.System), progress: memory)
                .AddAccounts(accounts).AddSignals(signals).RunAsync(CancellationToken.None);
        }

        var wall = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return (wall, (process.TotalProcessorTime - cpu).TotalSeconds, most);
    }

    private void Write(string accountsPath, string signalsPath, bool hasIds)
    {
        var random = new Random(Seed);
        var accounts = Math.Max(1, rows / 40);
        using (var file = new StreamWriter(accountsPath))
        {
            file.WriteLine("account_id,name,arr");
            for (var i = 0; i < accounts; i++) file.WriteLine($"A{i:000000},Company {i},{i * 10}");
        }

        using var signals = new StreamWriter(signalsPath);
        signals.WriteLine("account_id,kind,at,value,id,feature");
        var at = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
        {
            at = at.AddSeconds(31);
            signals.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"A{random.Next(accounts):000000},{Kinds[random.Next(Kinds.Length)]},{at:yyyy-MM-ddTHH:mm:ssZ},{random.Next(1000) / 10.0},"
                + $"{(hasIds ? $"s{i}" : "")},f{random.Next(4)}"));
        }
    }

    private sealed class SynchronousProgress(Action look) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => look();
    }
}
