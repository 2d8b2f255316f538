using HealthScore.Bot.Demo;
using HealthScore.Bot.Demo.Generation;
using HealthScore.Bot.Demo.Stories;

namespace HealthScore.Bot.Tests.Demo;

public sealed class TimelineTests
{
    private static readonly DateOnly DayZero = new(2026, 11, 21);

    [Fact]
    public void Days_ForAnOldCustomer_AreTheYearUpToTheEnd()
    {
        var timeline = Of(Steady.Story, years: 3);

        Assert.Equal((DayZero.AddDays(-365), DayZero), (timeline.First, timeline.Last));
        Assert.Equal(366, timeline.Days().Count());
        Assert.False(timeline.IsNew);
    }

    [Fact]
    public void Days_ForANewCustomer_BeginWithItsContract()
    {
        var timeline = Of(OnboardingWell.Story, years: 1);

        Assert.Equal(DayZero.AddDays(100 - 365), timeline.First);
        Assert.True(timeline.IsNew);
        Assert.Equal(265, timeline.AgeOn(DayZero));
    }

    [Fact]
    public void Days_ForACustomerThatLeaves_EndThatDay()
    {
        Assert.Equal(DayZero.AddDays(-40), Of(Churned.On(-40)).Last);
        Assert.Equal(DayZero, Of(Churned.On(40)).Last);
        Assert.Equal(DayZero.AddDays(40), Of(Churned.On(40), goneOn: 90).Last);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    [InlineData("three")]
    public void DayOf_AfterDateOf_IsTheDay(string id)
    {
        var timeline = Of(Steady.Story, id: id);

        Assert.All(Enumerable.Range(-365, 400), day => Assert.Equal(day, timeline.DayOf(timeline.DateOf(day))));
        Assert.InRange(timeline.DateOf(0).DayNumber - DayZero.DayNumber, -6, 6);
        Assert.InRange(timeline.Mood, -1, 1);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(90)]
    public void OnceEvery_InEachWholeBlock_IsExactlyOneDay(int days)
    {
        var timeline = Of(Steady.Story);
        var wholeBlocks = timeline.Days().GroupBy(date => date.DayNumber / days).Where(block => block.Count() == days);

        var chosen = timeline.OnceEvery(days, "any").CountBy(date => date.DayNumber / days).ToDictionary();

        Assert.All(wholeBlocks, block => Assert.Equal(1, chosen[block.Key]));
    }

    [Fact]
    public void IsTalking_OnceTheStoryFallsSilent_IsFalse()
    {
        var timeline = Of(Steady.Story with { SilentFrom = -30 });

        Assert.True(timeline.IsTalking(timeline.DateOf(-31)));
        Assert.False(timeline.IsTalking(timeline.DateOf(-30)));
    }

    [Fact]
    public void Signal_AtAnHour_HasItsInstantAndIdAndAttributes()
    {
        var signal = Of(Steady.Story).Signal("support.ticket", new(2026, 2, 28), 25.5, 1, "2", ("topic", "bug"));

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 1, 30, 0, TimeSpan.Zero), signal.At);
        Assert.Equal("demo-20260228-2", signal.Id);
        Assert.Equal("bug", signal.Attributes["topic"]);
    }

    internal static Timeline Of(Story story, string id = "some-account", int years = 3, int goneOn = 0)
    {
        var account = new DemoAccount(id, "Some Account", "smb", "toys", 200, 1_000, years, 100, story);
        var book = new DemoBook(DemoPeople.Ben, DemoPeople.Mia, "North America", [account]);
        return new(account, book, DayZero, new(DayZero.AddDays(goneOn), new(15, 0), TimeSpan.Zero), 1);
    }
}
