using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Caching;

/// <summary>Made-up books in which everything that can be absent sometimes is, and equals are frequent.</summary>
internal sealed class RandomBooks(Random random)
{
    private static readonly string?[] Segments = [null, "enterprise", "Enterprise", "smb", "mid-market", ""];
    private static readonly string?[] Industries = [null, "retail", "health", "Food, drink"];
    private static readonly string?[] Lifecycles = [null, "onboarding", "renewing"];
    private static readonly string?[] Regions = [null, "emea", "apac"];
    private static readonly string?[] Currencies = [null, "EUR", " usd", "USD"];
    private static readonly UserId?[] People = [null, .. Enumerable.Range(1, 40).Select(i => (UserId?)new UserId($"p{i}@example.com"))];
    private static readonly string[] Dimensions = ["adoption", "support", "sentiment"];
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(Day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Each dimension scores what its one signal says.</summary>
    public static ScoreCalculator Calculator { get; } = new(ScorecardSet.Parse([("made.yaml", Yaml())]).Set!);

    public List<StandingScore> Standing(int count) => [.. Enumerable.Range(0, count).Select(i => Standing($"A{i}"))];

    public StandingScore Standing(string id) => Scored(Account(id));

    /// <summary>What a book is to make of a standing score, by other means than the book's.</summary>
    public static BookEntry Plain(StandingScore standing) => new(
        standing.Account,
        standing.Score is { } packed
            ? Calculator.Unpack(standing.Account.Id, packed)!
            : Unexplained.NotYet(standing.Account.Id, default))
    {
        Override = standing.Override,
        Stamp = standing.Stamp,
    };

    /// <summary>The same account with another score.</summary>
    public StandingScore Scored(Account account)
    {
        var history = new SignalHistoryBuilder();
        foreach (var dimension in Dimensions)
            if (random.Next(3) > 0) history.Add(new Signal(account.Id, dimension, Now, random.Next(0, 9) * 12.5, null, default));
        return new StandingScore(
            account,
            Place: 0,
            random.Next(12) == 0 ? null : Calculator.Pack(account, history.Build(), Now),
            random.Next(10) == 0 ? new ShownOverride("o", random.Next(101), Of(Enum.GetValues<Band>()), null) : null,
            Due: null,
            Stamp: random.Next(1, 1000));
    }

    public Account Account(string id) => new()
    {
        Id = new AccountId(id),
        Name = Of("Zoë", "zebra", "Zebra Ltd", "acme", "Acme Corp", "A", "a long name of more than twenty-four", "Ω-Group", "zebra ltd."),
        Segment = Of(Segments),
        Industry = Of(Industries),
        Lifecycle = Of(Lifecycles),
        Owner = Of(People),
        Manager = Of(People),
        Arr = random.Next(4) == 0 ? null : random.Next(4) * 1000.50m,
        Currency = Of(Currencies),
        RenewsOn = random.Next(4) == 0 ? null : Day.AddDays(random.Next(-10, 100)),
        Status = random.Next(5) == 0 ? AccountStatus.Churned : AccountStatus.Active,
        Aliases = random.Next(3) == 0 ? ["alias"] : [],
        Custom = Of(Regions) is { } region ? new Dictionary<string, string> { [random.Next(2) == 0 ? "region" : "Region"] = region } : [],
    };

    public BookQuery Query() => new()
    {
        ActiveOnly = random.Next(2) == 0,
        ScoredOnly = random.Next(3) == 0,
        Bands = Some(Enum.GetValues<Band>()),
        People = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Filter())],
        Segments = Some("ENTERPRISE", "smb", "nowhere", ""),
        Industries = Some("Retail", "food, drink"),
        Lifecycles = Some("renewing"),
        Regions = Some("EMEA", "apac"),
        ArrOver = random.Next(4) == 0 ? random.Next(3) * 1000.50m : null,
        ArrUnder = random.Next(4) == 0 ? random.Next(4) * 1000.50m : null,
        RenewsFrom = random.Next(4) == 0 ? Day.AddDays(random.Next(-5, 30)) : null,
        RenewsTo = random.Next(4) == 0 ? Day.AddDays(random.Next(30, 90)) : null,
        LowDimension = random.Next(4) == 0 ? Of([.. Dimensions, "no such"]) : null,
        LongestName = random.Next(4) == 0 ? random.Next(3, 30) : null,
    };

    public BookOrder Order() => new(Of(Enum.GetValues<BookSort>()), random.Next(2) == 0, Of(Dimensions));

    public T Of<T>(params T[] values) => values[random.Next(values.Length)];

    private static string Yaml() => "id: made\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n" + string.Concat(Dimensions.Select(id => $$"""
        - id: {{id}}
          weight: 1
          metrics:
          - id: {{id}}_level
            weight: 1
            measure: { kind: {{id}}, agg: last, window: 30d }
            curve: [[0, 0], [100, 100]]

        """));

    private PeopleFilter Filter()
    {
        var (owner, manager) = (Of(People), Of(People));
        // Absence may be wanted too: an account that nobody owns.
        return new PeopleFilter(id => id == owner, id => manager is not null && id == manager);
    }

    private List<T> Some<T>(params T[] values) => random.Next(3) == 0 ? [.. values.Where(_ => random.Next(2) == 0)] : [];
}
