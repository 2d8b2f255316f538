using System.Diagnostics;
using System.Globalization;
using HealthScore.Bot.Hosting;
using HealthScore.Benchmarks.Books;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthScore.Benchmarks.Live;

/// <summary>
/// A stream of signals into SQLite, one writer committing what has come, while live scoring follows as in the served bot: from
/// a signal's arrival until the standing score that knows it is committed.
/// </summary>
internal sealed class LiveBenchmark(int perSecond, int seconds)
{
    private const int Accounts = 10_000;
    private const int SignalsEach = 42;

    private static readonly string[] Kinds = ["usage.active_users", "support.ticket", "survey.nps", "relationship.touchpoint"];
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            using var database = SqliteDatabase.Open(
                Path.Combine(folder.FullName, "live.db"), [SqliteMigrations.Scoring], TimeProvider.System);
            var visible = new Visible();
            var scores = new ObservedScores(new SqliteScoreStore(database), visible);
            var wakeUp = new ScoreWakeUp(TimeProvider.System);
            var store = new WakingStore(new SqliteHealthStore(database, TimeProvider.System), wakeUp);
            await FillAsync(store);
            var live = new LiveScoring(scores, new MadeBook().Calculator, new NoOverrides(), TimeProvider.System);
            var first = Stopwatch.StartNew();
            await live.CatchUpAsync(CancellationToken.None);
            await output.WriteLineAsync(Text($"First scores of {Accounts:N0} accounts: {first.Elapsed.TotalSeconds:0.00} s\n"));

            var served = new ServedScorecards(
                live, scores, new ScoreServers(database), new NoRecord(), TimeProvider.System, NullLogger<ServedScorecards>.Instance);
            using var service = new LiveScoringService(
                live, served, scores, wakeUp, TimeProvider.System, NullLogger<LiveScoringService>.Instance);
            await service.StartAsync(CancellationToken.None);
            await StreamAsync(store, new Visible(), Warm);
            var processor = Environment.CpuUsage.TotalTime;
            var sent = await StreamAsync(store, visible, TimeSpan.FromSeconds(seconds));
            while (visible.Open > 0) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            processor = Environment.CpuUsage.TotalTime - processor;
            await service.StopAsync(CancellationToken.None);

            var times = visible.Milliseconds;
            var table = await MarkdownTable.StartAsync(
                output, "signals/s", "for", "signals", "median", "p99", "slowest", "processor time per signal");
            await table.AddAsync(
                Text($"{perSecond:N0}"), Text($"{seconds} s"), Text($"{sent:N0}"), Text($"{times[times.Count / 2]:0.0} ms"),
                Text($"{times[times.Count * 99 / 100]:0.0} ms"), Text($"{times[^1]:0.0} ms"),
                Text($"{processor.TotalMilliseconds / sent:0.000} ms"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>How many signals were sent.</returns>
    private async Task<int> StreamAsync(WakingStore store, Visible visible, TimeSpan length)
    {
        var random = new Random(5);
        var (started, sent) = (Stopwatch.GetTimestamp(), 0);
        var batch = new List<Signal>();
        while (Stopwatch.GetElapsedTime(started) is var elapsed && elapsed < length)
        {
            // Each came when it was due to come, however late the writer is.
            for (var due = (int)(elapsed.TotalSeconds * perSecond); sent < due; sent++)
            {
                var came = started + (long)(sent / (double)perSecond * Stopwatch.Frequency);
                var signal = Signal(random);
                batch.Add(signal);
                visible.Came(signal.Account, signal.At.UtcTicks, came);
            }

            if (batch.Count > 0) await SaveAsync(store, batch);
            else await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            batch.Clear();
        }

        return sent;
    }

    private static Signal Signal(Random random) => new(
        Id(random.Next(Accounts)), Kinds[random.Next(Kinds.Length)], TimeProvider.System.GetUtcNow(), random.Next(1, 10), null, default);

    private static async Task SaveAsync(WakingStore store, List<Signal> batch)
    {
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        await write.SaveSignalsAsync(batch.ToArray(), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private static async Task FillAsync(WakingStore store)
    {
        var random = new Random(1);
        var now = TimeProvider.System.GetUtcNow();
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        for (var i = 0; i < Accounts; i++)
        {
            await write.SaveAccountAsync(MadeBook.Account(i) with { Id = Id(i), Lifecycle = "established" }, CancellationToken.None);
            var signals = new Signal[SignalsEach];
            for (var s = 0; s < SignalsEach; s++)
                signals[s] = new Signal(
                    Id(i), Kinds[random.Next(Kinds.Length)], now.AddMinutes(-random.Next(200 * 24 * 60)), random.Next(1, 10), null, default);
            await write.SaveSignalsAsync(signals, CancellationToken.None);
        }

        await write.CommitAsync(CancellationToken.None);
    }

    private static AccountId Id(int number) => new(Text($"A{number}"));

    private static string Text(FormattableString cell) => cell.ToString(CultureInfo.InvariantCulture);
}
