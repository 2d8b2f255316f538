using System.Diagnostics;
using System.Globalization;
using HealthScore.Bot.Answers;
using HealthScore.Bot.Demo;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Scoring.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Benchmarks;

/// <summary>A question on the demo portfolio, from its text to the bytes of its Adaptive Card, on one thread.</summary>
internal static class TurnBenchmark
{
    private const int Repeats = 2_000;

    private static readonly string[] Questions =
        [
            "how is Acme Corp?", "why is Acme Corp low?", "acme", "how is Globx?", "which of my accounts are red?", "how is my book doing?", "help",
            "who owns Acme Corp?", "when does Acme Corp renew?", "compare Acme Corp with Globex",
            // These read the account's signals from the store.
            "how many tickets does Acme Corp have?", "what is the NPS of Acme Corp?", "prepare me for a call with Acme Corp",
        ];

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            await using var services = Services(Path.Combine(folder.FullName, "turn.db"));
            await services.GetRequiredService<PortfolioStart>().RunAsync(CancellationToken.None);
            var answering = services.GetRequiredService<Answering>();
            var ben = services.GetRequiredService<IPeopleDirectory>().Find(new UserId(DemoPeople.Ben));
            // All once first, so that no question pays for what the others share.
            foreach (var question in Questions) await MeasureAsync(answering, question, ben);

            var table = await MarkdownTable.StartAsync(output, "question", "median", "p99", "allocated", "card");
            foreach (var question in Questions)
            {
                var (times, bytes, card) = await MeasureAsync(answering, question, ben);
                await table.AddAsync(
                    question,
                    string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0} µs"),
                    string.Create(CultureInfo.InvariantCulture, $"{times[times.Count * 99 / 100]:0} µs"),
                    string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B"),
                    string.Create(CultureInfo.InvariantCulture, $"{card:N0} B"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(IReadOnlyList<double> Times, long Bytes, int Card)> MeasureAsync(
        Answering answering, string question, Person? asker)
    {
        var card = 0;
        var times = new List<double>(Repeats * Rounds.Count);
        var rounds = await Rounds.RunAsync(async round =>
        {
            for (var i = 0; i < Repeats; i++)
            {
                var turn = Turn(question);
                var started = Stopwatch.GetTimestamp();
                card = AdaptiveCardRenderer.ToUtf8((await answering.AnswerAsync(turn, asker, CancellationToken.None)).Card).Length;
                if (round > 0) times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        });
        return ([.. times.Order()], rounds.Bytes / Repeats, card);
    }

    private static InboundTurn Turn(string text) => new()
    {
        Id = "1",
        Conversation = new ConversationReference { Channel = "benchmark", ConversationId = "1", Scope = ConversationScope.Personal },
        SenderKey = "1",
        Text = text,
    };

    private static ServiceProvider Services(string store)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Store:Path"] = store }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers();
        return services.BuildServiceProvider();
    }
}
