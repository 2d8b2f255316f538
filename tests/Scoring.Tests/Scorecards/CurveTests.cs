using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Tests.Scorecards;

public class CurveTests
{
    private static readonly Curve Example = new([new(0.2, 0), new(0.5, 50), new(0.8, 100), new(1, 20)]);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0.2, 0)]
    [InlineData(0.35, 25)]
    [InlineData(0.5, 50)]
    [InlineData(0.65, 75)]
    [InlineData(0.8, 100)]
    [InlineData(0.9, 60)]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    public void At_InterpolatesAndClamps(double x, double expected) => Assert.Equal(expected, Example.At(x), 12);

    [Fact]
    public void At_WhenThereIsOnePoint_IsFlat() => Assert.Equal((40d, 40d), (new Curve([new(3, 40)]).At(-9), new Curve([new(3, 40)]).At(9)));

    [Fact]
    public void At_WhenEndsAreFarApart_DoesNotOverflow() =>
        Assert.Equal(50, new Curve([new(-double.MaxValue, 0), new(double.MaxValue, 100)]).At(0), 9);

    [Fact]
    public void At_WhenPointsRise_NeverFalls()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            double x = 0, score = 0;
            var curve = new Curve(Enumerable.Range(0, 5).Select(_ => new CurvePoint(x += random.NextDouble() + 0.001, score += random.NextDouble() * 20)));
            var samples = Enumerable.Range(0, 100).Select(i => curve.At(i * 0.06)).ToArray();
            Assert.All(samples.Zip(samples.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 1e-12));
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 5)]
    [InlineData(1, 0, 0, 5)]
    [InlineData(0, -1, 1, 5)]
    [InlineData(0, 0, 1, 100.5)]
    [InlineData(double.NaN, 0, 1, 5)]
    [InlineData(0, double.NaN, 1, 5)]
    [InlineData(0, 0, double.PositiveInfinity, 5)]
    public void Constructor_WhenPointsAreWrong_Throws(double x1, double s1, double x2, double s2) =>
        Assert.Throws<ArgumentException>(() => new Curve([new(x1, s1), new(x2, s2)]));

    [Fact]
    public void Constructor_WhenThereIsNoPoint_Throws() => Assert.Throws<ArgumentException>(() => new Curve([]));
}
