using HealthScore.Bot.Demo;
using HealthScore.Bot.Tests.Answers;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>Accounts that would stand out in any list, total or percentile, by names that nothing else has.</summary>
internal static class Plants
{
    public const string Mark = "Quorvex";

    /// <summary>Begins as an account of everybody's portfolio does, so that looking for that one comes near it.</summary>
    public const string NearName = "Globex " + Mark;

    public static AccountId Id { get; } = new("quorvex-1");

    /// <summary>Of Lúcia, under Noa; the second belongs to nobody.</summary>
    public static IReadOnlyList<Account> Accounts { get; } =
    [
        new Account
        {
            Id = Id,
            Name = Mark,
            Aliases = ["Zimblat"],
            Segment = "Enterprise",
            Industry = "Software",
            Lifecycle = "established",
            Owner = new UserId(DemoPeople.Lucia),
            Manager = new UserId(DemoPeople.Noa),
            Arr = 900_000_000,
            Currency = "USD",
            Seats = 100_000,
            StartedOn = new DateOnly(2020, 1, 1),
            RenewsOn = AnswerDay.AddDays(5),
        },
        new Account { Id = new AccountId("quorvex-2"), Name = NearName, Segment = "Enterprise", Arr = 800_000_000, Currency = "USD", RenewsOn = AnswerDay.AddDays(6) },
        new Account
        {
            Id = new AccountId("quorvex-3"),
            Name = Mark + " Left",
            Owner = new UserId(DemoPeople.Lucia),
            Arr = 700_000_000,
            Currency = "USD",
            Status = AccountStatus.Churned,
            ChurnedOn = AnswerDay.AddDays(-3),
        },
    ];

    /// <summary>All went wrong, and of late.</summary>
    public static Signal[] Signals(DateTimeOffset now) =>
    [
        .. from account in Accounts
           from days in Enumerable.Range(1, 60)
           from signal in OfDay(account.Id, now.AddDays(-days), worse: days < 20)
           select signal,
    ];

    private static SignalAttributes Topic { get; } = new([new("topic", Mark), new("severity", "urgent")]);

    private static DateOnly AnswerDay => AnswerBench.Today;

    private static IEnumerable<Signal> OfDay(AccountId account, DateTimeOffset at, bool worse)
    {
        yield return new Signal(account, "usage.active_users", at, worse ? 1 : 90_000, null, default);
        if (at.Day % 3 == 0) yield return new Signal(account, "survey.nps", at, worse ? 0 : 10, null, default);
        if (at.Day % 4 == 0) yield return new Signal(account, "survey.csat", at, worse ? 1 : 5, null, default);
        if (at.Day % 5 == 0) yield return new Signal(account, "pulse.csm", at, worse ? 1 : 5, null, default);
        yield return new Signal(account, "support.first_response_hours", at, worse ? 400 : 1, null, default);
        yield return new Signal(account, "support.resolution_hours", at, worse ? 900 : 2, null, default);
        if (worse) yield return new Signal(account, "support.ticket", at, 1, $"{at:o}", Topic);
    }
}
