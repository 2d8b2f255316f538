using HealthScore.Scoring.History;

namespace HealthScore.Scoring.Tests.History;

public class TheilSenTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("5", null)]
    [InlineData("5 7", 2.0)]
    // Slopes 1, 1, 1, and with the last day off: 1, 1, 1, 97, 49, 33: the middle two are 1 and 33.
    [InlineData("1 2 3", 1.0)]
    [InlineData("1 2 3 100", 17.0)]
    [InlineData("4 4 4 4 4", 0.0)]
    [InlineData("9 7 5 3", -2.0)]
    public void Slope_IsTheMedianOfAllPairs(string values, double? expected)
    {
        var points = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((y, x) => ((double)x, double.Parse(y, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(expected, TheilSen.Slope(points));
    }

    [Fact]
    public void Slope_WhenAFewDaysAreOdd_StaysWithTheMany()
    {
        var points = Enumerable.Range(0, 30).Select(x => ((double)x, x % 10 == 3 ? 500.0 : 2.0 * x)).ToList();
        Assert.Equal(2, TheilSen.Slope(points)!.Value, 6);
    }
}
