using System.Globalization;
using System.Text;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class PlainNumberTests
{
    [Fact]
    public void TryParse_WhenNumbersAreRandom_RoundsLikeTheFramework()
    {
        var random = new Random(29);
        for (var i = 0; i < 200_000; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 18)).Select(_ => (char)('0' + random.Next(10))));
            var text = (random.Next(3) == 0 ? "-" : "") + (random.Next(2) == 0 ? digits : digits.Insert(random.Next(digits.Length + 1), "."));
            var parsed = PlainNumber.TryParse(Encoding.UTF8.GetBytes(text), out var value);
            Assert.True(!parsed || Bits(value) == Bits(double.Parse(text, CultureInfo.InvariantCulture)), text);
            Assert.True(parsed || digits.Length > 15 || text.EndsWith('.') || text.TrimStart('-').StartsWith('.'), text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1-")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("1/2")]
    [InlineData("1:2")]
    public void TryParse_WhenNotPlain_LeavesItToTheFramework(string text) =>
        Assert.False(PlainNumber.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void TryParse_WhenMinusZero_KeepsTheSign()
    {
        Assert.True(PlainNumber.TryParse("-0.0"u8, out var value));
        Assert.Equal(Bits(-0.0), Bits(value));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
