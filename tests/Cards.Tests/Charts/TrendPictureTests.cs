using HealthScore.Cards.Charts;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Approvals;

namespace HealthScore.Cards.Tests.Charts;

public sealed class TrendPictureTests
{
    private const int Middle = 300;

    private static readonly (byte, byte, byte) Ink = (36, 36, 36);

    [Fact]
    public void Png_WhenReadBack_ShowsBandsAndLine()
    {
        var png = new PngReader(Png(50, 50, 50));

        Assert.Equal((560, 180), (png.Width, png.Height));
        // 100 is in row 12, 0 in row 168: 1.56 rows per point. Green ends at 75 (row 51), yellow at 50 (row 90).
        Assert.Equal((214, 240, 212), png[Middle, 30]);
        Assert.Equal((255, 240, 196), png[Middle, 70]);
        Assert.Equal((250, 214, 216), png[Middle, 130]);
        Assert.Equal(Ink, png[Middle, 90]);
        Assert.Equal((255, 255, 255), png[Middle, 5]);
    }

    [Fact]
    public void Png_WhenTheScoreFalls_FallsFromLeftToRight()
    {
        var png = new PngReader(Png(90, 60, 30));

        Assert.InRange(InkRow(png, 60), 25, 40);
        Assert.InRange(InkRow(png, 294), 70, 78);
        Assert.InRange(InkRow(png, 525), 112, 122);
    }

    [Fact]
    public void Png_WhenAScoreIsMissing_LeavesAGap()
    {
        var png = new PngReader(Png(50, 50, null, 50, 50));

        Assert.Equal(-1, InkRow(png, 294));
        Assert.NotEqual(-1, InkRow(png, 100));
        Assert.NotEqual(-1, InkRow(png, 500));
    }

    [Theory]
    [InlineData(0, 75.0, 50.0)]
    [InlineData(100, 100.0, 0.0)]
    [InlineData(100, 0.0, 0.0)]
    public void Png_AtTheEdges_IsDrawn(int score, double green, double yellow)
    {
        var chart = new ChartBlock([score, null, score], green, yellow, "x");

        Assert.InRange(TrendPicture.Png(chart).Length, 200, 4_000);
        Assert.InRange(TrendPicture.Png(chart with { Points = [] }).Length, 100, 4_000);
    }

    [Fact]
    public void Png_OfAHardCourse_IsSmall()
    {
        var random = new Random(1);

        Assert.InRange(Png([.. Enumerable.Range(0, 27).Select(_ => (int?)random.Next(101))]).Length, 500, 12_000);
    }

    /// <summary>Approved by looking at it; the same on every machine.</summary>
    [Fact]
    public void Png_WhenDrawnAgain_HasTheSameBytes() =>
        Approved.Check("chart.png.txt", Convert.ToBase64String(Png(71, 68, 66, null, 61, 48, 40)));

    private static byte[] Png(params int?[] points) => TrendPicture.Png(new ChartBlock(points, 75, 50, "x"));

    // The first dark row of a column; -1 without one.
    private static int InkRow(PngReader png, int x) =>
        Enumerable.Range(0, png.Height).Where(y => png[x, y] == Ink).DefaultIfEmpty(-1).First();
}
