using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Benchmarks;

/// <summary>Explained scores from memory under the shipped scorecards, on one thread.</summary>
internal static class ScoringBenchmark
{
    private const int SignalsEach = 40;

    private static readonly DateTimeOffset AsOf = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Kind, double Most, string? Key, string[] Values)[] Kinds =
    [
        ("usage.active_users", 80, null, []),
        ("usage.feature", 1, "feature", ["reports", "sharing", "automation", "export"]),
        ("survey.nps", 10, null, []),
        ("survey.csat", 5, null, []),
        ("support.ticket", 1, "severity", ["low", "normal", "high", "urgent"]),
        ("support.first_response_hours", 48, null, []),
        ("billing.days_late", 90, null, []),
        ("relationship.touchpoint", 1, "type", ["call", "qbr", "executive"]),
    ];

    public static async Task RunAsync(int accounts, TextWriter output)
    {
        var load = ScorecardSet.Load(Path.Combine(AppContext.BaseDirectory, "Scorecards"));
        var calculator = new ScoreCalculator(load.Set!);
        var book = Make(accounts, new Random(1));
        var bands = new int[Enum.GetValues<Band>().Length];
        var rounds = await Rounds.RunAsync(_ =>
        {
            foreach (var (account, history) in book) bands[(int)calculator.Calculate(account, history, AsOf).Band]++;
            return Task.CompletedTask;
        });
        if (bands.Count(band => band > 0) < 3) throw new InvalidOperationException("The accounts are all alike.");

        var table = await MarkdownTable.StartAsync(output, "accounts × signals", "all", "per account", "allocated per account");
        await table.AddAsync(
            string.Create(CultureInfo.InvariantCulture, $"{accounts:N0} × {SignalsEach}"),
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Median:0.00} s"),
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Median / accounts * 1e6:0.0} µs"),
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Bytes / accounts:N0} B"));
    }

    private static (Account Account, SignalHistory History)[] Make(int accounts, Random random)
    {
        var book = new (Account, SignalHistory)[accounts];
        var attributes = Kinds
            .Select(kind => kind.Values.Select(value => new SignalAttributes([new(kind.Key!, value)])).ToArray()).ToArray();
        for (var i = 0; i < accounts; i++)
        {
            var account = new Account { Id = new AccountId($"A{i}"), Name = $"Company {i}", Seats = 100 };
            var history = new SignalHistoryBuilder();
            for (var signal = 0; signal < SignalsEach; signal++)
            {
                var kind = random.Next(Kinds.Length);
                var at = AsOf.AddMinutes(-random.Next(200 * 24 * 60));
                var of = attributes[kind].Length == 0 ? default : attributes[kind][random.Next(attributes[kind].Length)];
                history.Add(new Signal(account.Id, Kinds[kind].Kind, at, Math.Floor(random.NextDouble() * Kinds[kind].Most) + 1, null, of));
            }

            book[i] = (account, history.Build());
        }

        return book;
    }
}
