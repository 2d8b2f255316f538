using System.Diagnostics;
using System.Globalization;
using HealthScore.Bot.Answers;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Lookback;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Benchmarks.Books;

/// <summary>Answers about the past of a whole book in a SQLite store: the first look back, and questions after it.</summary>
internal sealed class LookbackBenchmark(int accounts)
{
    private const int Repeats = 20;

    private static readonly string[] Questions =
        ["what moved this week?", "who has gone quiet in the last 7 days?", "what do customers open tickets about in the last 7 days?", "nps in the last 7 days"];

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            await using var services = Services(Path.Combine(folder.FullName, "book.db"));
            await services.GetRequiredService<PortfolioStart>().RunAsync(CancellationToken.None);
            await FillAsync(services.GetRequiredService<IHealthStore>());
            await services.GetRequiredService<LiveScoring>().CatchUpAsync(CancellationToken.None);
            var table = await MarkdownTable.StartAsync(output, "what", $"{accounts.ToString("N0", CultureInfo.InvariantCulture)} accounts");
            await FirstAsync(table, services);
            var answering = services.GetRequiredService<Answering>();
            // Until there is something to give.
            for (var i = 0; i < 30; i++) await answering.AnswerAsync(Turn(Questions[0]), asker: null, CancellationToken.None);
            foreach (var question in Questions) await table.AddAsync(question, await MedianAsync(answering, question));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FirstAsync(MarkdownTable table, ServiceProvider services)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var found = await services.GetRequiredService<LookbackReader>().ReadAsync(30, stamp: 0, CancellationToken.None);
        var took = string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s ({(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.0} s of processor time)");
        await table.AddAsync("one look back", took);
        await table.AddAsync("memory it keeps", string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB"));
        GC.KeepAlive(found);
    }

    private static async Task<string> MedianAsync(Answering answering, string question)
    {
        var times = new List<double>();
        for (var i = 0; i <= Repeats; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await answering.AnswerAsync(Turn(question), asker: null, CancellationToken.None);
            if (i > 0) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[Repeats / 2]:0} ms (slowest {times[^1]:0} ms)");
    }

    private static InboundTurn Turn(string text) => new()
    {
        Id = "1",
        Conversation = new ConversationReference { Channel = "benchmark", ConversationId = "1", Scope = ConversationScope.Personal },
        SenderKey = "1",
        Text = text,
    };

    private async Task FillAsync(IHealthStore store)
    {
        var later = TimeProvider.System.GetUtcNow() - MadeBook.AsOf;
        foreach (var some in Enumerable.Range(0, accounts).Chunk(5_000))
        {
            await using var write = await store.BeginWriteAsync(CancellationToken.None);
            foreach (var number in some)
            {
                var account = MadeBook.Account(number);
                await write.SaveAccountAsync(account, CancellationToken.None);
                var signals = Enumerable.Range(0, 4).SelectMany(round => MadeBook.Signals(account, number, round));
                await write.SaveSignalsAsync(signals.Select(signal => signal with { At = signal.At + later }).ToArray(), CancellationToken.None);
            }

            await write.CommitAsync(CancellationToken.None);
        }
    }

    private static ServiceProvider Services(string store)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Store:Path"] = store, ["Demo:Enabled"] = "false" }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers();
        return services.BuildServiceProvider();
    }
}
