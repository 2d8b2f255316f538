using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>Accounts that look like the ones people have.</summary>
internal static class SampleAccounts
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 20, 5, 0, TimeSpan.Zero);

    public static Reader Reader { get; } = new(Language.English, Now, at => at.ToOffset(TimeSpan.FromHours(-5)));

    public static AccountFacts AtRisk { get; } = new()
    {
        Account = Account("acme", "Acme Corp", 184_000, "USD", new DateOnly(2027, 3, 3)),
        Score = Sliding("acme").Rule("unpaid_invoice", 64, cap: 40).Build(),
        Movement = new ScoreMovement(TrendDirection.Declining, -7.5, -4, -12, -25),
        ForecastAtRenewal = 21.4,
        OwnerName = "Ben Ortega",
        Buttons = Buttons("acme"),
    };

    public static AccountFacts Watched { get; } = new()
    {
        Account = Account("globex", "Globex", 62_500, "EUR", new DateOnly(2026, 12, 1)),
        Score = new ScoreSketch("globex", Now)
            .Metric("adoption", "seat_utilisation", 30, 0.41, 77)
            .Metric("sentiment", "nps", 15, -10, 44, 0.6)
            .Metric("support", "severe_tickets", 15, 1, 85)
            .Metric("billing", "invoice_delay", 10, 0, 100)
            .Metric("relationship", "last_touch", 10, 47.6, 56)
            .Rule("contract_lapsed", -3.2, cap: 60)
            .Build(),
        Movement = new ScoreMovement(TrendDirection.Steady, 0.4, 0, 2, null),
        OwnerName = "Ana Ruiz",
        Buttons = Buttons("globex"),
    };

    public static AccountFacts Healthy { get; } = new()
    {
        Account = Account("initech", "Initech", 1_240_000, "USD", new DateOnly(2027, 8, 15)) with { Lifecycle = "established" },
        Score = new ScoreSketch("initech", Now)
            .Metric("adoption", "seat_utilisation", 30, 0.62, 100)
            .Metric("adoption", "usage_trend", 10, 0.08, 100)
            .Metric("sentiment", "nps", 15, 46, 96)
            .Metric("support", "first_response", 15, 6.4, 85)
            .Metric("billing", "payment_habit", 10, 1.2, 100)
            .Metric("relationship", "champion", 10, 0, 100)
            .Build(),
        Movement = new ScoreMovement(TrendDirection.Improving, 4.1, 1, 5, 11),
        ForecastAtRenewal = 99,
        OwnerName = "Ana Ruiz",
        Buttons = Buttons("initech"),
    };

    /// <summary>A new customer of whom little is known.</summary>
    public static AccountFacts Unclear { get; } = new()
    {
        Account = new Account { Id = new AccountId("hooli"), Name = "Hooli", Lifecycle = "onboarding" },
        Score = new ScoreSketch("hooli", Now)
            .Metric("adoption", "seat_utilisation", 60, null, null)
            .Metric("onboarding", "milestones", 20, 2, 68)
            .Metric("sentiment", "nps", 20, null, null)
            .Build(),
        Buttons = Buttons("hooli"),
    };

    public static AccountFacts NoScorecard { get; } = new()
    {
        Account = new Account { Id = new AccountId("void"), Name = "Void Ltd" },
        Score = new ScoreSketch("void", Now).Build(),
    };

    public static AccountFacts Churned { get; } = AtRisk with
    {
        Account = AtRisk.Account with { Status = AccountStatus.Churned, ChurnedOn = new DateOnly(2026, 10, 31) },
    };

    public static AccountFacts SetByHand { get; } = AtRisk with
    {
        ByHand = new ScoreByHand(70, HealthScore.Scoring.Scores.Band.Yellow, "Mia Chen", "The invoice was ours to correct", Now.AddDays(9)),
        OpenAlert = "Score fell below 50, two days ago",
    };

    /// <summary>The slots of a Feedback button.</summary>
    public static IReadOnlyDictionary<string, string> About => new Dictionary<string, string>
    {
        ["answer"] = "account.health",
        ["scored"] = "2026-11-21T20:05:00.0000000Z",
    };

    /// <summary>Below an answer about an account: back, and feedback.</summary>
    public static AccountFacts WithBack(this AccountFacts facts) => facts with
    {
        Buttons = [CardButtons.Health(facts.Account.Id, Language.English), CardButtons.Feedback(facts.Account.Id, About, Language.English)],
    };

    /// <summary>Scores at the ends of months, the last one of October 2026; null for a month with too little data.</summary>
    public static IReadOnlyList<ScoreSnapshot> Months(params int?[] scores) =>
        [.. scores.Select((score, i) => new ScoreSnapshot(
            new DateOnly(2026, 11, 1).AddMonths(i + 1 - scores.Length).AddDays(-1), score ?? 40, score, score is { } s ? BandLimits.Usual.Of(s) : Scoring.Scores.Band.Unknown, 0.8))];

    public static AccountRow Row(AccountFacts facts) => new(facts.Account, facts.Score, facts.Movement);

    public static Account Account(string id, string name, decimal? arr, string? currency, DateOnly? renewsOn) => new()
    {
        Id = new AccountId(id),
        Name = name,
        Segment = "Enterprise",
        Industry = "Logistics",
        Lifecycle = "renewing",
        Arr = arr,
        Currency = currency,
        RenewsOn = renewsOn,
        Owner = new UserId("ben@example.com"),
    };

    public static ScoreSketch Sliding(string id) => new ScoreSketch(id, Now)
        .Metric("adoption", "seat_utilisation", 18, 0.1134, 15)
        .Metric("adoption", "usage_trend", 12, -0.231, 34)
        .Metric("sentiment", "nps", 9, -33.3, 18)
        .Metric("sentiment", "csat", 6, 0.82, 84, 0.4)
        .Metric("retention", "leaving_questions", 15, 1, 70)
        .Metric("support", "resolution_time", 15, 31.5, 84)
        .Metric("onboarding", "training", 5, null, null)
        .Metric("billing", "invoice_delay", 10, 64, 0)
        .Metric("relationship", "last_touch", 6, 48.2, 57)
        .Metric("relationship", "champion", 4, 0, 100);

    private static IReadOnlyList<CardButton> Buttons(string id) =>
        CardButtons.OfAccount(new AccountId(id), About, Language.English);
}
