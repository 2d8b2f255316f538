using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Scoring.Tests.KeyFigures.OneAccount;

public sealed class TicketLoadTests
{
    private static readonly string[] Worked =
    [
        "100 support.ticket 1 id=t1 topic=bug severity=high", "99.8 support.first_response_hours 4 id=t1", "99 support.resolution_hours 24 id=t1",
        "95 support.ticket 1 id=t2 topic=access", "94.9 support.first_response_hours 2 id=t2", "94.5 support.resolution_hours 12 id=t2",
        "60 support.ticket 1 id=t3 topic=bug", "59.9 support.first_response_hours 1 id=t3", "59 support.resolution_hours 24 id=t3",
        "40 support.ticket 1 id=t4 topic=bug", "39.9 support.first_response_hours 3 id=t4", "38 support.resolution_hours 48 id=t4",
        "20 support.ticket 1 id=t5 topic=bug", "19.8 support.first_response_hours 5 id=t5", "19 support.resolution_hours 24 id=t5",
        "12 support.ticket 1 id=t6 topic=integration severity=urgent", "11.7 support.first_response_hours 7 id=t6",
        "2 support.ticket 1 id=t7",
    ];

    [Fact]
    public void Of_WhenWorkedByHand_HasTheseFigures()
    {
        var load = TicketLoad.Of(OnePast.Of(Worked), OnePast.Last(90));

        Assert.Equal((5, 2, 3, 2), (load.Opened, load.OpenedBefore, load.Resolved, load.ResolvedBefore));
        Assert.Equal((4.0, 3.0), (load.Figures.NowOf(FigureIds.FirstResponse).Value, load.Figures.BeforeOf(FigureIds.FirstResponse).Value));
        Assert.Equal((24.0, 18.0), (load.Figures.NowOf(FigureIds.Resolution).Value, load.Figures.BeforeOf(FigureIds.Resolution).Value));
        Assert.Equal(32, load.Figures.NowOf(FigureIds.Resolution).Details.Single().Value);
        Assert.Equal([new("bug", 3, 1), new TopicTrend(null, 1, 0), new("integration", 1, 0), new("access", 0, 1)], load.Figures.Now.Topics);
        Assert.Equal([true, false, false, false], load.Figures.Now.Topics.Select(topic => topic.IsRecurring));
        Assert.Equal([new Ticket(OnePast.Now.AddDays(-12), "integration", "urgent"), new(OnePast.Now.AddDays(-2), null, null)], load.Open);
        Assert.Equal(OnePast.Now.AddDays(-2), load.NewestAt);
    }

    [Fact]
    public void Open_AsOfAnEarlierInstant_KnowsNothingLater()
    {
        var load = TicketLoad.Of(OnePast.Of(Worked), Period.LastDays(90, OnePast.Now.AddDays(-19.5)));

        Assert.Equal([OnePast.Now.AddDays(-20)], load.Open!.Select(ticket => ticket.OpenedAt));
        Assert.Equal(OnePast.Now.AddDays(-19.8), load.NewestAt);
    }

    [Theory]
    [InlineData("3 support.ticket 1 id=t1", "2 support.resolution_hours 5 id=other")]
    [InlineData("3 support.ticket 1", "2 support.resolution_hours 5")]
    [InlineData("3 support.ticket 1 id=t1")]
    public void Open_WhenNothingTellsWhichResolutionIsWhose_IsNotKnown(params string[] lines) =>
        Assert.Null(TicketLoad.Of(OnePast.Of(lines), OnePast.Last(90)).Open);

    [Fact]
    public void Open_WhenATicketArrivesAgain_CountsItOnceAndAsItIsNow()
    {
        var past = OnePast.Of(
            "9 support.ticket 1 id=t1 topic=bug", "8 support.resolution_hours 2 id=t1", "7 support.ticket 1 id=t2 topic=bug", "7 support.ticket 1 id=t2 topic=billing");

        Assert.Equal(["billing"], TicketLoad.Of(past, OnePast.Last(90)).Open!.Select(ticket => ticket.Topic));
    }

    [Fact]
    public void HasSource_WithoutAnySignalOfSupport_IsFalse() =>
        Assert.False(TicketLoad.Of(OnePast.Of("3 usage.active_users 5"), OnePast.Last(90)).HasSource);
}
