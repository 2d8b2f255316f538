using HealthScore.Bot.Demo;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Demo;

public sealed class DemoPortfolioTests
{
    public static TheoryData<string> AllDays => Days.All;

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Create_WhenDayAndSeedAreTheSame_IsIdentical(string day)
    {
        var (first, second) = (Days.Portfolio(day), Days.Make(day));

        Assert.True(first.Signals.SequenceEqual(second.Signals));
        Assert.Equal(first.Accounts.Select(Describe), second.Accounts.Select(Describe));
    }

    [Fact]
    public void Create_WhenTheSeedDiffers_KeepsTheAccountsAndChangesTheLuck()
    {
        var (first, second) = (Days.Portfolio("2026-11-21"), DemoPortfolio.Create(Days.Usual, 4711));

        Assert.Equal(first.Accounts.Select(Describe), second.Accounts.Select(Describe));
        Assert.False(first.Signals.SequenceEqual(second.Signals));
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Create_OnAnyDay_EndsTodayAndIsAYearLong(string day)
    {
        var (portfolio, today) = (Days.Portfolio(day), Days.At(day));

        Assert.InRange(portfolio.Signals.Max(signal => signal.At), today.AddHours(-16), today);
        Assert.InRange(portfolio.Signals.Min(signal => signal.At), today.AddDays(-366), today.AddDays(-363));
        Assert.InRange(portfolio.Signals.Count, 35_000, 60_000);
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Create_OnAnyDay_HasSoundSignals(string day)
    {
        var portfolio = Days.Portfolio(day);

        Assert.DoesNotContain(portfolio.Signals, signal => !double.IsFinite(signal.Value) || signal.Value < 0);
        Assert.DoesNotContain(portfolio.Signals, signal => !signal.Id!.StartsWith("demo-", StringComparison.Ordinal));
        Assert.Equal(portfolio.Signals.Count, portfolio.Signals.DistinctBy(signal => (signal.Account, signal.Kind, signal.Id)).Count());
        Assert.All(portfolio.Signals.Where(s => s.Kind == "survey.nps"), s => Assert.InRange(s.Value, 0, 10));
        Assert.All(portfolio.Signals.Where(s => s.Kind is "survey.csat" or "pulse.csm" or "review.stars"), s => Assert.InRange(s.Value, 1, 5));
        Assert.All(portfolio.Signals.Where(s => s.Kind == "survey.ces"), s => Assert.InRange(s.Value, 1, 7));
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Create_OnAnyDay_NeverHasMoreUsersThanSeats(string day)
    {
        var portfolio = Days.Portfolio(day);
        var seats = portfolio.Accounts.ToDictionary(account => account.Id, account => account.Seats);

        Assert.DoesNotContain(
            portfolio.Signals, signal => signal.Kind == "usage.active_users" && signal.Value > seats[signal.Account]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(400)]
    public void Create_WhenTheEndMovesOn_LeavesThePastAsItWas(int days)
    {
        var dayZero = DateOnly.FromDateTime(Days.Usual.UtcDateTime);
        var before = DemoPortfolio.Create(dayZero, Days.Usual, DemoPortfolio.DefaultSeed);

        var later = DemoPortfolio.Create(dayZero, Days.Usual.AddDays(days), DemoPortfolio.DefaultSeed);

        Assert.True(before.Signals.SequenceEqual(later.Signals.Where(signal => signal.At <= Days.Usual)));
        Assert.True(later.Signals.Max(signal => signal.At) > Days.Usual);
    }

    [Fact]
    public void Create_WhenTheEndIsBeforeDayZero_IsRefused() => Assert.Throws<ArgumentException>(
        () => DemoPortfolio.Create(new DateOnly(2026, 11, 22), Days.Usual, DemoPortfolio.DefaultSeed));

    [Fact]
    public void Create_WhenItIsKeptForYears_HasNoLapsedContract()
    {
        var until = Days.Usual.AddDays(900);

        var portfolio = DemoPortfolio.Create(DateOnly.FromDateTime(Days.Usual.UtcDateTime), until, DemoPortfolio.DefaultSeed);

        var today = DateOnly.FromDateTime(until.UtcDateTime);
        Assert.All(
            portfolio.Accounts.Where(account => account.Status == AccountStatus.Active),
            account => Assert.InRange(account.RenewsOn!.Value, today, today.AddYears(1)));
    }

    [Theory]
    [InlineData("acme-labs", DayOfWeek.Saturday, DayOfWeek.Sunday)]
    [InlineData("galei-or", DayOfWeek.Friday, DayOfWeek.Saturday)]
    public void Create_OnDaysOfRest_IsQuieter(string account, DayOfWeek first, DayOfWeek second)
    {
        var usage = Days.Portfolio("2026-11-21").Of(account, "usage.active_users")
            .ToLookup(signal => signal.At.AddDays(-1).DayOfWeek is var day && (day == first || day == second), signal => signal.Value);

        Assert.True(usage[true].Max() < usage[false].Min());
    }

    [Fact]
    public void Create_ForACustomerOfThisYear_SaysNothingFromBeforeItsStart()
    {
        var portfolio = Days.Portfolio("2026-11-21");
        var started = portfolio.Accounts.ToDictionary(account => account.Id, account => account.StartedOn!.Value);

        Assert.DoesNotContain(
            portfolio.Signals, signal => DateOnly.FromDateTime(signal.At.UtcDateTime) < started[signal.Account]);
    }

    [Fact]
    public void Create_ForACustomerThatLeft_SaysNothingAfterwards()
    {
        var portfolio = Days.Portfolio("2026-11-21");
        var lost = portfolio.Accounts.Where(account => account.Status == AccountStatus.Churned).ToList();

        Assert.InRange(lost.Count, 3, 5);
        Assert.All(lost, account => Assert.All(
            portfolio.Signals.Where(signal => signal.Account == account.Id),
            signal => Assert.True(DateOnly.FromDateTime(signal.At.UtcDateTime) <= account.ChurnedOn!.Value.AddDays(1))));
    }

    private static string Describe(Account account) =>
        $"{account.Id} {account.Name} {account.Status} {account.Lifecycle} {account.RenewsOn} {account.ChurnedOn} {string.Join('|', account.Aliases)} "
        + string.Join('|', account.Custom);
}
