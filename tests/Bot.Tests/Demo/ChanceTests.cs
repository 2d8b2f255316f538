using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Tests.Demo;

public sealed class ChanceTests
{
    private const int Draws = 20_000;

    private readonly Chance _chance = new(7, "acme-corp");

    [Fact]
    public void Unit_WhenAskedAgain_IsTheSame() =>
        Assert.Equal(_chance.Unit("usage", 739_000, 3), new Chance(7, "acme-corp").Unit("usage", 739_000, 3));

    [Fact]
    public void Unit_WhenAnythingDiffers_IsAnother()
    {
        double[] draws =
        [
            _chance.Unit("usage", 1), _chance.Unit("usage", 2), _chance.Unit("usage", 1, 1), _chance.Unit("tickets", 1),
            new Chance(8, "acme-corp").Unit("usage", 1), new Chance(7, "acme-labs").Unit("usage", 1),
        ];

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Unit_WhenDrawnOften_IsEvenAndBelowOne()
    {
        var draws = Enumerable.Range(0, Draws).Select(day => _chance.Unit("even", day)).ToList();

        Assert.All(draws, draw => Assert.InRange(draw, 0, Math.BitDecrement(1.0)));
        for (var tenth = 0; tenth < 10; tenth++)
            Assert.InRange(draws.Count(draw => (int)(draw * 10) == tenth), Draws * 0.09, Draws * 0.11);
    }

    [Fact]
    public void Bell_WhenDrawnOften_HasMeanZeroAndDeviationOne()
    {
        var draws = Enumerable.Range(0, Draws).Select(day => _chance.Bell("bell", day)).ToList();

        Assert.InRange(draws.Average(), -0.03, 0.03);
        Assert.InRange(draws.Average(draw => draw * draw), 0.95, 1.05);
        Assert.All(draws, draw => Assert.InRange(draw, -3.5, 3.5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(4)]
    public void Times_WhenDrawnOften_AveragesToTheMean(double mean)
    {
        var draws = Enumerable.Range(0, Draws).Select(day => _chance.Times(mean, "times", day)).ToList();

        Assert.InRange(draws.Average(), mean * 0.93, mean * 1.07);
    }
}
