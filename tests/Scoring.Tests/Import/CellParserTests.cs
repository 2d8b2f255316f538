using System.Globalization;
using System.Text;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class CellParserTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-01T09:30", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01T09:30:15", "2026-03-01T09:30:15Z")]
    [InlineData("2026-03-01 09:30:15Z", "2026-03-01T09:30:15Z")]
    [InlineData("2026-03-01T09:30:15.5z", "2026-03-01T09:30:15.5Z")]
    [InlineData("2026-03-01T09:30:15.123456789Z", "2026-03-01T09:30:15.1234567Z")]
    [InlineData("2026-03-01T01:30:00+02:00", "2026-02-28T23:30:00Z")]
    [InlineData("2026-03-01T23:30:00-0130", "2026-03-02T01:00:00Z")]
    [InlineData("2026-03-01T23:30:00-05", "2026-03-02T04:30:00Z")]
    [InlineData(" 2026-03-01 ", "2026-03-01T00:00:00Z")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    public void TryInstant_WhenIso8601_IsUtc(string text, string expected)
    {
        Assert.True(CellParser.TryInstant(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.True(CellParser.TryInstant(text, out var fromText));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), fromBytes);
        Assert.Equal((fromBytes, TimeSpan.Zero), (fromText, fromText.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-3-1")]
    [InlineData("01-03-2026")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2026-03-01T")]
    [InlineData("2026-03-01T24:00")]
    [InlineData("2026-03-01T09:60")]
    [InlineData("2026-03-01T09:30:60")]
    [InlineData("2026-03-01T09:30:15.")]
    [InlineData("2026-03-01T09:30:15X")]
    [InlineData("2026-03-01T09:30:15Z ago")]
    [InlineData("2026-03-01T09:30+24:00")]
    [InlineData("2026-03-01T09:30+02:60")]
    [InlineData("2026-03-01T09:30+02:")]
    [InlineData("2026-03-01T09:30+")]
    [InlineData("0001-01-01T00:00+01:00")]
    [InlineData("9999-12-31T23:59-01:00")]
    [InlineData("2026-03-01T09:30:15.000000000000000000000000000000000000000000000000000000000Z")]
    public void TryInstant_WhenAnythingElse_Refuses(string text) => Assert.False(CellParser.TryInstant(text, out _));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("-2.5", -2.5)]
    [InlineData(" 3 ", 3)]
    [InlineData("1e3", 1000)]
    [InlineData(".5", 0.5)]
    public void TryNumber_WhenFinite_Takes(string text, double expected)
    {
        Assert.True(CellParser.TryNumber(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.True(CellParser.TryNumber(text, out var fromText));
        Assert.Equal((expected, expected), (fromBytes, fromText));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    [InlineData("1,000")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("12 000")]
    public void TryNumber_WhenNotAFiniteNumber_Refuses(string text)
    {
        Assert.False(CellParser.TryNumber(Encoding.UTF8.GetBytes(text), out _));
        Assert.False(CellParser.TryNumber(text, out _));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("250000.50", true)]
    [InlineData("-1", false)]
    [InlineData("1e40", false)]
    [InlineData("abc", false)]
    public void TryAmount_AtItsEdges_TakesWhatIsNotNegative(string text, bool taken) => Assert.Equal(taken, CellParser.TryAmount(text, out _));

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2026-12-32", false)]
    [InlineData("31-12-2026", false)]
    [InlineData("2026-12-31T00:00:00Z", false)]
    public void TryDate_WhenIsoDate_Takes(string text, bool taken) => Assert.Equal(taken, CellParser.TryDate(text, out _));
}
