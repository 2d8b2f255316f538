using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>From when on a parabola is below 0, at the edges and against its definition.</summary>
public class ParabolaTests
{
    [Theory]
    [InlineData(0, 0, 1, double.PositiveInfinity)]
    [InlineData(0, 0, 0, double.PositiveInfinity)]
    [InlineData(0, 1, 0, double.PositiveInfinity)]
    [InlineData(0, -1, 0, 0)]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(1, 0, 0, double.PositiveInfinity)]
    [InlineData(0, -2, 1, 0.5)]
    [InlineData(-1, 0, 4, 2)]
    [InlineData(-1, 3, 0, 3)]
    [InlineData(1, -3, 2, 1)]
    [InlineData(1, 3, 2, double.PositiveInfinity)]
    [InlineData(1, -1, 2, double.PositiveInfinity)]
    [InlineData(1, -3, 0, 0)]
    [InlineData(0, -1, -1e-13, 0)]
    [InlineData(0, 1, -1e-13, double.PositiveInfinity)]
    // Nearly a straight line: the near root keeps all its digits.
    [InlineData(1e-18, -1, 1, 1)]
    public void FirstBelowZero_AtEdges(double a, double b, double c, double expected) =>
        Assert.Equal(expected, new Parabola(a, b, c).FirstBelowZero(), 9);

    [Fact]
    public void FirstBelowZero_ForAnyParabola_IsTheFirst()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var of = new Parabola(random.Next(-6, 7) / 2.0, random.Next(-9, 10), random.Next(0, 9));
            var first = of.FirstBelowZero();
            var before = double.IsFinite(first) ? first : 100;
            for (var step = 0; step < 20; step++) Assert.True(At(of, before * step / 20) >= -1e-9, $"{of} at {before * step / 20}");
            var touches = of.A > 0 && of.B * of.B == 4 * of.A * of.C;
            if (double.IsFinite(first) && !touches) Assert.True(At(of, first + 1e-6) < 0, $"{of} after {first}");
        }
    }

    [Fact]
    public void Of_TwoLines_IsTheirProduct()
    {
        var product = Parabola.Of((2, 3), (-1, 5));

        Assert.Equal(new Parabola(-2, 7, 15), product);
        Assert.Equal(new Parabola(-1, 7, 15), product + new Parabola(1, 0, 0));
        Assert.Equal(new Parabola(2, -7, -15), -product);
    }

    private static double At(Parabola of, double t) => (((of.A * t) + of.B) * t) + of.C;
}
