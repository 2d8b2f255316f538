using System.Globalization;
using HealthScore.Bot.Demo.Books;
using HealthScore.Bot.Demo.Generation;
using HealthScore.Bot.People;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo;

/// <summary>A fictional book of customers with a year of signals: the same day and seed always make the same one.</summary>
/// <param name="Accounts">In book order.</param>
/// <param name="Signals">By account, then by instant.</param>
/// <param name="People">Everyone who works in the demo.</param>
internal sealed record DemoPortfolio(
    IReadOnlyList<Account> Accounts,
    IReadOnlyList<Signal> Signals,
    IReadOnlyList<Person> People)
{
    public const int DefaultSeed = 20;

    /// <summary>Custom column by which a demo account is known; its value is the day the demo was first loaded.</summary>
    public const string Marker = "demo_since";

    public static IReadOnlyList<DemoBook> Books { get; } = [AnaBook.Book, BenBook.Book, LuciaBook.Book, NoamBook.Book];

    /// <summary>A portfolio whose year ends at <paramref name="today"/>.</summary>
    public static DemoPortfolio Create(DateTimeOffset today, int seed) =>
        Create(DateOnly.FromDateTime(today.UtcDateTime), today, seed);

    /// <summary>
    /// The portfolio first loaded on <paramref name="dayZero"/>, gone on until <paramref name="until"/>: what was before stays.
    /// </summary>
    /// <param name="dayZero">The day (UTC) on which the stories stand where they are told.</param>
    /// <param name="until">No signal is later than this.</param>
    /// <param name="seed">Another seed, other luck in the same stories.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="dayZero"/>.</exception>
    public static DemoPortfolio Create(DateOnly dayZero, DateTimeOffset until, int seed)
    {
        if (DateOnly.FromDateTime(until.UtcDateTime) < dayZero)
            throw new ArgumentException("The demo cannot end before the day it begins.", nameof(until));

        var timelines = Books
            .SelectMany(book => book.Accounts.Select(account => new Timeline(account, book, dayZero, until, seed)))
            .ToList();
        return new(
            [.. timelines.Select(timeline => AccountOf(timeline, dayZero))],
            [.. timelines.SelectMany(SignalsOf)],
            DemoPeople.All);
    }

    private static IEnumerable<Signal> SignalsOf(Timeline timeline)
    {
        if (timeline.Story.NoSignals) return [];
        var first = new DateTimeOffset(timeline.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var last = new DateTimeOffset(timeline.Last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return UsageSignals.Of(timeline)
            .Concat(SupportSignals.Of(timeline))
            .Concat(SurveySignals.Of(timeline))
            .Concat(BillingSignals.Of(timeline))
            .Concat(RelationshipSignals.Of(timeline))
            .Concat(OnboardingSignals.Of(timeline))
            .Where(signal => signal.At >= first && signal.At <= last && signal.At <= timeline.Until)
            .OrderBy(signal => signal.At)
            .ThenBy(signal => signal.Kind, StringComparer.Ordinal)
            .ThenBy(signal => signal.Id, StringComparer.Ordinal);
    }

    private static Account AccountOf(Timeline timeline, DateOnly dayZero)
    {
        var (facts, book) = (timeline.Account, timeline.Book);
        var today = DateOnly.FromDateTime(timeline.Until.UtcDateTime);
        DateOnly? churnedOn = facts.Story.ChurnedOn is { } left ? dayZero.AddDays(left) : null;
        var isLost = churnedOn <= today;
        var renewsOn = churnedOn ?? NextRenewal(dayZero.AddDays(facts.RenewsIn), today);
        return new()
        {
            Id = timeline.Id,
            Name = facts.Name,
            Aliases = facts.Aliases,
            Segment = facts.Segment,
            Industry = facts.Industry,
            Lifecycle = LifecycleOf(timeline, today, renewsOn),
            Owner = new UserId(book.Owner),
            Manager = new UserId(book.Manager),
            Arr = facts.Arr,
            Currency = "USD",
            Seats = facts.Seats,
            StartedOn = facts.StartedOn(dayZero),
            RenewsOn = renewsOn,
            Status = isLost ? AccountStatus.Churned : AccountStatus.Active,
            ChurnedOn = isLost ? churnedOn : null,
            Custom = new Dictionary<string, string>
            {
                ["region"] = book.Region,
                ["domain"] = $"{facts.Id}.example",
                [Marker] = dayZero.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
        };
    }

    /// <summary>Contracts go on year by year, so that a demo that is kept has no portfolio of lapsed ones.</summary>
    private static DateOnly NextRenewal(DateOnly renewal, DateOnly today)
    {
        var years = 0;
        while (renewal.AddYears(years) < today) years++;
        return renewal.AddYears(years);
    }

    private static string LifecycleOf(Timeline timeline, DateOnly today, DateOnly renewsOn) => timeline.AgeOn(today) switch
    {
        _ when timeline.Story.StaysInOnboarding => "onboarding",
        < 90 => "onboarding",
        < 300 => "adopting",
        _ when renewsOn.DayNumber - today.DayNumber <= 60 => "renewing",
        _ => "established",
    };
}
