using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Benchmarks.Books;

/// <summary>Accounts with signals of their own, scored under the shipped scorecards; the same every time.</summary>
internal sealed class MadeBook
{
    public const int Owners = 2_000;

    public static readonly DateTimeOffset AsOf = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Segments = ["enterprise", "mid-market", "smb", "startup"];
    private static readonly string[] Industries = ["retail", "health", "finance", "software", "logistics", "education", "energy", "media"];
    private static readonly string[] Lifecycles = ["onboarding", "adopting", "established", "renewing"];
    private static readonly string[] Regions = ["emea", "apac", "amer", "latam"];

    private static readonly (string Kind, double Most)[] Kinds =
    [
        ("usage.active_users", 80), ("usage.events", 500), ("survey.nps", 10), ("survey.csat", 5), ("support.ticket", 1),
        ("support.first_response_hours", 48), ("support.resolution_hours", 90), ("billing.days_late", 40),
        ("relationship.touchpoint", 1), ("training.completed", 1), ("pulse.csm", 5), ("review.stars", 5),
    ];

    public ScoreCalculator Calculator { get; } =
        new(ScorecardSet.Load(Path.Combine(AppContext.BaseDirectory, "Scorecards")).Set!);

    public static UserId Owner(int number) => new($"owner{number}@example.com");

    public static Account Account(int number)
    {
        var random = new Random(number);
        return new Account
        {
            Id = new AccountId($"ACC-{number:0000000}"),
            Name = $"Company {number} {Industries[random.Next(Industries.Length)]}",
            Segment = Segments[random.Next(Segments.Length)],
            Industry = Industries[random.Next(Industries.Length)],
            Lifecycle = Lifecycles[random.Next(Lifecycles.Length)],
            Owner = Owner(random.Next(Owners)),
            Manager = Owner(random.Next(Owners / 10)),
            Arr = random.Next(1, 500) * 1_000m,
            Currency = "EUR",
            Seats = 100,
            StartedOn = new DateOnly(2024, 1, 1).AddDays(random.Next(700)),
            RenewsOn = new DateOnly(2026, 3, 2).AddDays(random.Next(365)),
            Status = random.Next(20) == 0 ? AccountStatus.Churned : AccountStatus.Active,
            Custom = new Dictionary<string, string> { ["region"] = Regions[random.Next(Regions.Length)] },
        };
    }

    /// <param name="round">Another round gives other signals.</param>
    public static List<Signal> Signals(Account account, int number, int round)
    {
        var random = new Random((number * 31) + round);
        var signals = new List<Signal>(Kinds.Length);
        foreach (var (kind, most) in Kinds)
        {
            var at = AsOf.AddMinutes(-random.Next(60 * 24 * 60));
            signals.Add(new Signal(account.Id, kind, at, Math.Floor(random.NextDouble() * most) + 1, null, default));
        }

        return signals;
    }

    public StandingScore Standing(int number, int round, long stamp)
    {
        var account = Account(number);
        var history = new SignalHistoryBuilder();
        foreach (var signal in Signals(account, number, round)) history.Add(signal);
        return new StandingScore(account, number, Calculator.Pack(account, history.Build(), AsOf), null, null, stamp);
    }
}
