using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Scoring.Tests.KeyFigures;

public class SupportFiguresTests
{
    [Theory]
    [InlineData("5", 5.0, 5.0)]
    [InlineData("1 9", 5.0, 5.0)]
    [InlineData("1 30 2", 2.0, 11.0)]
    [InlineData("1 2 4 93", 3.0, 25.0)]
    public void Hours_AreMedianAndMean(string hours, double median, double mean)
    {
        var signals = string.Join("; ", hours.Split(' ').Select((hour, i) => $"2026-03-{i + 1:00} {hour} kind=support.first_response_hours; 2026-03-{i + 1:00} {hour} kind=support.resolution_hours"));
        var set = Figures.Of(Figures.Past(signals: signals));

        foreach (var id in new[] { FigureIds.FirstResponse, FigureIds.Resolution })
            Assert.Equal((median, mean), (set.Get(id).Value, set.Get(id).Detail("mean")));
    }

    // March against the 31 days before it, which begin on 29 January.
    [Fact]
    public void Topics_AreComparedWithThePeriodBefore()
    {
        var set = Figures.Of(
            Figures.Past(signals: "2026-03-01 1 kind=support.ticket topic=bug; 2026-03-05 1 kind=support.ticket topic=bug; 2026-01-29 1 kind=support.ticket topic=bug"),
            Figures.Past(signals: "2026-03-09 1 kind=support.ticket topic=bug; 2026-02-01 1 kind=support.ticket topic=price; 2026-01-28 1 kind=support.ticket topic=price; 2026-03-02 1 kind=support.ticket"));

        Assert.Equal([new("bug", 3, 1), new(null, 1, 0), new TopicTrend("price", 0, 1)], set.Topics);
        Assert.Equal((4, 2), (set.Get(FigureIds.Tickets).Value, set.Get(FigureIds.Tickets).Detail("before")));
    }

    [Theory]
    [InlineData(2, 0, false)]
    [InlineData(3, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(3, 4, false)]
    [InlineData(9, 0, true)]
    public void IsRecurring_NeedsThreeAndARise(int count, int before, bool expected) =>
        Assert.Equal(expected, new TopicTrend("x", count, before).IsRecurring);
}
