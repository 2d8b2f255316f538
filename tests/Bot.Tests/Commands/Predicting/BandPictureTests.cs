using System.Xml.Linq;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Commands.Predicting;

public class BandPictureTests
{
    [Fact]
    public void Draw_WhenBandsDiffer_IsAnSvgWithAColumnForEach()
    {
        var svg = XDocument.Parse(BandPicture.Draw(Report((Band.Green, 40, 2), (Band.Red, 20, 10)))).Root!;
        Assert.Equal("img", svg.Attribute("role")!.Value);
        var texts = svg.Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value).ToArray();
        Assert.Contains("5.0%", texts);
        Assert.Contains("50.0%", texts);
        Assert.Contains("all 20.0%", texts);
        Assert.Equal(2, texts.Count(text => text == "no data"));
        var columns = svg.Descendants().Where(node => node.Name.LocalName == "rect").Skip(1)
            .Select(node => double.Parse(node.Attribute("height")!.Value)).ToArray();
        Assert.Equal(10, columns[1] / columns[0], 0.1);
    }

    [Fact]
    public void Draw_WithoutCases_IsStillAPicture()
    {
        var svg = XDocument.Parse(BandPicture.Draw(Report())).Root!;
        Assert.Equal(4, svg.Descendants().Count(node => node.Value == "no data" && node.Name.LocalName == "text"));
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1000, 60)]
    [InlineData(10, 10)]
    [InlineData(100_000, 0)]
    public void Marks_WhenRatesAreAnything_CoverThemWithFewRoundSteps(int count, int churned)
    {
        BandOutcome[] bands = [new(Band.Red, count, churned)];
        var scale = new RateScale(bands, 10, 110);
        var marks = scale.Marks().ToArray();
        Assert.InRange(marks.Length, 2, 8);
        Assert.Equal(110, scale.Y(0));
        Assert.Equal(10, scale.Y(marks[^1]), 9);
        Assert.True(marks[^1] >= bands[0].RateInterval()!.Value.High - 1e-9);
    }

    private static BacktestReport Report(params (Band Band, int Count, int Churned)[] bands)
    {
        var cases = bands.SelectMany(band => Enumerable.Range(0, band.Count).Select(i =>
            new PastCase(i, 0, "card", 50, band.Band, i < band.Churned, []))).ToArray();
        return BacktestReport.Of(new BacktestPlan([new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)], 30), cases);
    }
}
