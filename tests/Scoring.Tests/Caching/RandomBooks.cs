using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Caching;

/// <summary>Made-up books in which everything that can be absent sometimes is, and equals are frequent.</summary>
internal sealed class RandomBooks(Random random)
{
    private static readonly string?[] Segments = [null, "enterprise", "Enterprise", "smb", "mid-market", ""];
    private static readonly string?[] Industries = [null, "retail", "health", "Food, drink"];
    private static readonly string?[] Lifecycles = [null, "onboarding", "renewing"];
    private static readonly string?[] Regions = [null, "emea", "apac"];
    private static readonly string?[] Currencies = [null, "EUR", " usd", "USD"];
    private static readonly UserId?[] People = [null, .. Enumerable.Range(1, 6).Select(i => (UserId?)new UserId($"p{i}@example.com"))];
    private static readonly string[] Dimensions = ["adoption", "support", "sentiment"];
    private static readonly DateOnly Day = new(2026, 3, 2);

    public List<BookEntry> Entries(int count) => [.. Enumerable.Range(0, count).Select(i => Entry($"A{i}"))];

    public BookEntry Entry(string id) => Scored(Account(id));

    /// <summary>The same account with another score.</summary>
    public BookEntry Scored(Account account)
    {
        int? score = random.Next(6) == 0 ? null : random.Next(0, 101);
        return new BookEntry(account, new AccountScore
        {
            Account = account.Id,
            AsOf = new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero),
            Scorecard = "card",
            ScorecardVersion = 1,
            Score = score,
            Band = score switch { null => Band.Unknown, < 50 => Band.Red, < 75 => Band.Yellow, _ => Band.Green },
            Raw = score is null && random.Next(2) == 0 ? null : random.NextDouble() * 100,
            Coverage = random.NextDouble(),
            Dimensions = [.. Dimensions.Where(_ => random.Next(3) > 0).Select(id => new DimensionScore(id, Maybe(Math.Round(random.NextDouble() * 100))))],
            Metrics = [],
            Rules = [],
        });
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

    private PeopleFilter Filter()
    {
        var (owner, manager) = (Of(People), Of(People));
        // Absence may be wanted too: an account that nobody owns.
        return new PeopleFilter(id => id == owner, id => manager is not null && id == manager);
    }

    private double? Maybe(double value) => random.Next(5) == 0 ? null : value;

    private List<T> Some<T>(params T[] values) => random.Next(3) == 0 ? [.. values.Where(_ => random.Next(2) == 0)] : [];
}
