using HealthScore.Bot.Demo;
using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Demo;

public sealed class DemoBookTests
{
    private readonly DemoPortfolio _portfolio = Days.Portfolio("2026-11-21");

    [Theory]
    [InlineData("ana@example.com", PersonRole.Csm, "mia@example.com", Language.Spanish, "Europe/Madrid")]
    [InlineData("ben@example.com", PersonRole.Csm, "mia@example.com", Language.English, "America/New_York")]
    [InlineData("lucia@example.com", PersonRole.Csm, "noa@example.com", Language.Portuguese, "America/Sao_Paulo")]
    [InlineData("noam@example.com", PersonRole.Csm, "noa@example.com", Language.Hebrew, "Asia/Jerusalem")]
    [InlineData("mia@example.com", PersonRole.Manager, "dana@example.com", Language.English, "Europe/London")]
    [InlineData("noa@example.com", PersonRole.Manager, "dana@example.com", Language.Hebrew, "Asia/Jerusalem")]
    [InlineData("dana@example.com", PersonRole.Admin, null, Language.English, "Europe/Madrid")]
    internal void People_Always_AreTheSevenOfTheDemo(string id, PersonRole role, string? manager, Language language, string zone)
    {
        var person = Assert.Single(_portfolio.People, person => person.Id.Value == id);

        Assert.Equal((role, manager, language, zone), (person.Role, person.Manager?.Value, person.Language, person.TimeZone));
        Assert.Equal(7, _portfolio.People.Count);
        Assert.NotNull(NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone));
    }

    [Fact]
    public void Accounts_Always_BelongToACsmAndThatCsmsManager()
    {
        var people = _portfolio.People.ToDictionary(person => person.Id);

        Assert.All(_portfolio.Accounts, account =>
        {
            Assert.Equal(PersonRole.Csm, people[account.Owner!.Value].Role);
            Assert.Equal(people[account.Owner!.Value].Manager, account.Manager);
        });
        Assert.All(_portfolio.Accounts.GroupBy(account => account.Owner), book => Assert.InRange(book.Count(), 14, 17));
    }

    [Fact]
    public void Accounts_Always_AreAboutSixtyWithDistinctIdsAndNames()
    {
        Assert.InRange(_portfolio.Accounts.Count, 55, 65);
        Assert.Equal(_portfolio.Accounts.Count, _portfolio.Accounts.DistinctBy(account => account.Id).Count());
        var names = _portfolio.Accounts.SelectMany(account => account.Aliases.Prepend(account.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("Acme Corp")]
    [InlineData("Acme Labs")]
    [InlineData("Why Not Coffee")]
    [InlineData("Green Alerts")]
    [InlineData("Trendline")]
    public void Accounts_Always_IncludeNamesThatAreHardToUnderstand(string name) =>
        Assert.Single(_portfolio.Accounts, account => account.Name == name);

    [Fact]
    public void Accounts_Always_AreFictionalAndInOneCurrency() => Assert.All(_portfolio.Accounts, account =>
    {
        Assert.Equal($"{account.Id}.example", account.Custom["domain"]);
        Assert.Equal("USD", account.Currency);
        Assert.Equal("2026-11-21", account.Custom[DemoPortfolio.Marker]);
        Assert.Contains(account.Segment, new[] { "enterprise", "mid-market", "smb" });
        Assert.True(account.Arr > 0 && account.Seats > 0);
    });

    [Fact]
    public void Accounts_Always_RenewAllOverTheComingYear()
    {
        var today = DateOnly.FromDateTime(Days.Usual.UtcDateTime);
        var days = _portfolio.Accounts.Where(account => account.Status == AccountStatus.Active)
            .Select(account => account.RenewsOn!.Value.DayNumber - today.DayNumber)
            .ToList();

        Assert.All(days, day => Assert.InRange(day, 0, 365));
        Assert.All(Enumerable.Range(0, 4), quarter => Assert.InRange(days.Count(day => day / 92 == quarter), 5, 30));
    }

    [Fact]
    public void Books_Always_TellEveryStory()
    {
        string[] expected =
        [
            "champion-gone", "churned", "detractor", "growing", "no-data", "onboarding-stalled", "onboarding-well",
            "price-sensitive", "quiet", "recovered", "renamed", "seasonal", "shelfware", "sliding", "steady", "ticket-storm",
            "unpaid",
        ];

        var told = DemoPortfolio.Books.SelectMany(book => book.Accounts).Select(account => account.Story.Id).Distinct();

        Assert.Equal(expected, told.Order(StringComparer.Ordinal));
    }
}
