using System.Diagnostics;
using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Benchmarks;

/// <summary>What one write of few signals takes in PostgreSQL, from its beginning to its commit on the disk.</summary>
internal static class SmallWrites
{
    private const int Accounts = 1_000;
    private const int Writes = 300;

    public static async Task RunAsync(TextWriter output)
    {
        using var schema = new TestSchema(PostgresServer.Durable);
        using var database = PostgresDatabase.Open(schema.ConnectionString, [PostgresMigrations.Scoring], TimeProvider.System);
        var store = new PostgresHealthStore(database, TimeProvider.System);
        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            for (var i = 0; i < Accounts; i++)
                await write.SaveAccountAsync(new Account { Id = new AccountId($"A{i}"), Name = $"Company {i}" }, CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        var table = await MarkdownTable.StartAsync(output, "signals in a write", "median", "p99");
        foreach (var size in (int[])[1, 10, 100, 500]) await MeasureAsync(store, size, table);
    }

    private static async Task MeasureAsync(PostgresHealthStore store, int size, MarkdownTable table)
    {
        var times = new List<double>();
        for (var round = 0; round < Writes; round++)
        {
            var signals = Enumerable.Range(0, size).Select(i => Any(size, round, i)).ToArray();
            var started = Stopwatch.GetTimestamp();
            await using (var write = await store.BeginWriteAsync(CancellationToken.None))
            {
                await write.SaveSignalsAsync(signals, CancellationToken.None);
                await write.CommitAsync(CancellationToken.None);
            }

            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        await table.AddAsync(
            size.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{times[Writes / 2]:0.0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{times[Writes * 99 / 100]:0.0} ms"));
    }

    private static Signal Any(int size, int round, int i) => new(
        new AccountId($"A{(round * 31 + i * 7) % Accounts}"),
        "usage.events",
        DateTimeOffset.UnixEpoch.AddSeconds(round * size + i),
        i,
        $"s{size}-{round}-{i}",
        new SignalAttributes([KeyValuePair.Create("feature", $"f{i % 4}")]));
}
