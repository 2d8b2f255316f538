using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Understanding;

/// <summary>A small book with every kind of name, and the people who own it.</summary>
internal static class TestPortfolio
{
    public static Person Ana { get; } = Person("ana@example.com", "Ana García", PersonRole.Csm, "mia@example.com", "Iberia");

    public static Person Ben { get; } = Person("ben@example.com", "Ben Carter", PersonRole.Csm, "mia@example.com", "Americas");

    public static Person Mia { get; } = Person("mia@example.com", "Mia Novak", PersonRole.Manager, "dana@example.com", null);

    public static IReadOnlyList<Person> People { get; } =
    [
        Ana, Ben, Mia,
        Person("lucia@example.com", "Lúcia Prado", PersonRole.Csm, "mia@example.com", "Americas"),
        Person("noam@example.com", "Noam Levi", PersonRole.Csm, "noa@example.com", "Levant"),
        Person("noa@example.com", "Noa Peretz", PersonRole.Manager, "dana@example.com", null),
        Person("dana@example.com", "Dana Frost", PersonRole.Admin, null, null),
    ];

    public static IReadOnlyList<Account> Accounts { get; } =
    [
        Account("acme", "Acme Corp", owner: "ben@example.com", segment: "Enterprise", industry: "Manufacturing", region: "EMEA"),
        Account("acme-labs", "Acme Labs", owner: "ana@example.com", segment: "Startup", industry: "Fintech", region: "NA"),
        Account("globex", "Globex Corporation", domain: "globex.com", segment: "Enterprise", region: "APAC", lifecycle: "established"),
        Account("initech", "Initech Systems", "A-1003", segment: "SMB", region: "LATAM", lifecycle: "onboarding"),
        Account("wayne", "Wayne Enterprises", segment: "Mid-Market", industry: "Retail", region: "EMEA"),
        Account("umbrella", "Umbrella GmbH", industry: "Healthcare", lifecycle: "renewing"),
        Account("soylent", "Soylent S.A.", industry: "Education"),
        Account("zephyr", "Zephyr Energy Ltd", "A-1007", industry: "Energy"),
        Account("lumen", "Lumen Retail", domain: "lumenretail.com", industry: "Retail"),
        Account("databridge", "DataBridge"),
        Account("northwind", "Northwind Health Inc."),
        Account("lisbon", "Bank of Lisbon"),
        Account("johnson", "Johnson & Sons"),
        Account("cafe", "Café Über"),
        Account("blueridge", "Blue Ridge Foods Ltda"),
    ];

    public static GrammarUnderstanding Understanding(
        IReadOnlyList<Account>? accounts = null, VisibilityRule rule = VisibilityRule.Everyone)
    {
        var current = new CurrentAccounts();
        current.Swap(new AccountDirectory(accounts ?? Accounts));
        var people = new PeopleDirectory(People);
        return new GrammarUnderstanding(current, people, new Visibility(rule, people), new StoppedClock(), LanguageGrammar.All);
    }

    public static Account Account(
        string id,
        string name,
        string? alias = null,
        string? owner = null,
        string? segment = null,
        string? industry = null,
        string? region = null,
        string? lifecycle = null,
        string? domain = null)
    {
        var custom = new Dictionary<string, string>();
        if (region is not null) custom["region"] = region;
        if (domain is not null) custom["domain"] = domain;
        return new Account
        {
            Id = new AccountId(id),
            Name = name,
            Aliases = alias is null ? [] : [alias],
            Owner = owner is null ? null : new UserId(owner),
            Segment = segment,
            Industry = industry,
            Lifecycle = lifecycle,
            Custom = custom,
        };
    }

    private static Person Person(string id, string name, PersonRole role, string? manager, string? team) =>
        new(new UserId(id), name, role, manager is null ? null : new UserId(manager), Language.English, "Europe/Madrid", team);

    /// <summary>Wednesday 18 November 2026, noon UTC.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
    }
}
