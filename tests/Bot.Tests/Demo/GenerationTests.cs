using HealthScore.Bot.Demo;
using HealthScore.Bot.Demo.Generation;
using HealthScore.Bot.Demo.Stories;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Demo;

public sealed class GenerationTests
{
    private static readonly Story Even = new("even");

    [Fact]
    public void Surveys_WhenPeopleWrite_SayWhatTheirAnswerSays()
    {
        var answers = Days.Portfolio("2026-11-21").Signals
            .Where(signal => signal.Kind == "survey.nps").ToList();
        var written = answers.Where(answer => answer.Attributes["comment"] is not null).ToList();

        Assert.InRange((double)written.Count / answers.Count, 0.25, 0.35);
        Assert.All(written.GroupBy(answer => answer.Attributes["comment"]), same => Assert.Single(same.Select(answer => answer.Value switch
        {
            >= 9 => "promoter",
            <= 6 => "detractor",
            _ => "passive",
        }).Distinct()));
    }

    [Fact]
    public void Support_ForEachTicket_AnswersBeforeItResolves()
    {
        var signals = SupportSignals.Of(TimelineTests.Of(Even)).ToLookup(signal => signal.Kind);
        var answered = signals["support.first_response_hours"].ToDictionary(signal => signal.Id!);
        var resolved = signals["support.resolution_hours"].ToDictionary(signal => signal.Id!);

        Assert.NotEmpty(signals["support.ticket"]);
        Assert.All(signals["support.ticket"], ticket =>
        {
            Assert.True(ticket.At <= answered[ticket.Id!].At && answered[ticket.Id!].At <= resolved[ticket.Id!].At);
            Assert.Equal(ticket.Attributes, resolved[ticket.Id!].Attributes);
            Assert.Contains(ticket.Attributes["severity"], new[] { "low", "normal", "high", "urgent" });
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(1)]
    public void Support_WithARate_HasThatManyTickets(double perSeat)
    {
        var story = Even with { TicketsPerSeat = Course.Flat(perSeat) };

        var tickets = SupportSignals.Of(TimelineTests.Of(story)).Count(signal => signal.Kind == "support.ticket");

        // Two hundred seats, four quarters; days of rest have fewer.
        Assert.InRange(tickets, perSeat * 560, perSeat * 800);
    }

    [Fact]
    public void Support_WhenThereIsARecurringTopic_HasItInHalfOfTheTickets()
    {
        var story = Even with { TicketsPerSeat = Course.Flat(2), RecurringTopic = "login" };

        var tickets = Tickets(story);

        Assert.InRange(tickets.Count(ticket => ticket.Attributes["topic"] == "login"), tickets.Count * 0.44, tickets.Count * 0.56);
    }

    [Fact]
    public void Support_WhenEverybodyAsksAboutLeaving_HasOnlyThatTopic()
    {
        var story = Even with { TicketsPerSeat = Course.Flat(1), LeavingShare = Course.Flat(1), LeavingTopic = "pricing" };

        Assert.All(Tickets(story), ticket => Assert.Equal("pricing", ticket.Attributes["topic"]));
    }

    [Fact]
    public void Usage_WhenItStops_HasNothingFromThatDay()
    {
        var timeline = TimelineTests.Of(Even with { UseStopsOn = -30 });

        Assert.Equal(timeline.DateOf(-30), DateOnly.FromDateTime(UsageSignals.Of(timeline).Max(signal => signal.At).UtcDateTime));
    }

    [Fact]
    public void Usage_WhenSeasonal_IsHigherInNovemberThanInMay()
    {
        var byMonth = UsageSignals.Of(TimelineTests.Of(Seasonal.Story))
            .Where(signal => signal.Kind == "usage.active_users")
            .ToLookup(signal => signal.At.Month, signal => signal.Value);

        Assert.True(byMonth[11].Average() > 1.4 * byMonth[5].Average());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(40, 8)]
    public void Usage_WithSomeFeatures_NamesThatManyAndNeverMoreThanThereAre(int asked, int most)
    {
        var features = UsageSignals.Of(TimelineTests.Of(Even with { Features = Course.Flat(asked) }))
            .Where(signal => signal.Kind == "usage.feature")
            .GroupBy(signal => signal.At)
            .Select(week => week.DistinctBy(signal => signal.Attributes["feature"]).Count());

        Assert.All(features, count => Assert.InRange(count, 0, most + 2 > 8 ? 8 : most + 2));
    }

    [Fact]
    public void Billing_OverAYear_HasAnInvoiceAMonthOnOneDay()
    {
        var invoices = BillingSignals.Of(TimelineTests.Of(Even)).ToList();

        Assert.InRange(invoices.Count, 12, 13);
        Assert.Single(invoices.Select(invoice => invoice.At.Day).Distinct());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Onboarding_ForANewCustomer_ReachesTheStepsOfItsStoryInOrder(int steps)
    {
        var reached = OnboardingSignals.Of(TimelineTests.Of(Even with { Milestones = steps }, years: 1))
            .Where(signal => signal.Kind == "onboarding.milestone")
            .ToList();

        string[] plan = ["kickoff", "admin_setup", "data_connected", "first_report", "team_trained", "go_live"];
        Assert.Equal(plan.Take(steps), reached.Select(signal => signal.Attributes["milestone"]));
        Assert.Equal(reached.OrderBy(signal => signal.At), reached);
    }

    [Fact]
    public void Relationship_WhenTheChampionLeaves_SaysSoOnce() => Assert.Single(
        RelationshipSignals.Of(TimelineTests.Of(Even with { ChampionLeftOn = -38 })),
        signal => signal.Kind == "relationship.champion_left");

    [Fact]
    public void Surveys_WhenTheAccountFallsSilent_StopExceptForTheCsmsPulse()
    {
        var timeline = TimelineTests.Of(Even with { SilentFrom = -100 });

        var after = SurveySignals.Of(timeline).Where(s => timeline.DayOf(DateOnly.FromDateTime(s.At.UtcDateTime)) >= -100);

        Assert.Equal(["pulse.csm"], after.Select(signal => signal.Kind).Distinct());
    }

    private static List<Signal> Tickets(Story story) =>
        [.. SupportSignals.Of(TimelineTests.Of(story)).Where(signal => signal.Kind == "support.ticket")];
}
