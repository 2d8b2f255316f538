using HealthScore.Cards.Composing;

namespace HealthScore.Cards.Tests.Composing;

public sealed class TenthsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.05, 1)]
    [InlineData(44.84, 448)]
    [InlineData(44.85, 449)]
    [InlineData(100, 1000)]
    public void Of_WhenRounded_IsHalfUp(double value, int expected) => Assert.Equal(expected, Tenths.Of(value));

    [Fact]
    public void Share_WhenThirdsAreShared_AddsUp() => Assert.Equal([334, 333, 333], Tenths.Share([100 / 3.0, 100 / 3.0, 100 / 3.0], 1000));

    [Fact]
    public void Share_WhenThereAreNoParts_IsEmpty() => Assert.Empty(Tenths.Share([], 0));

    [Fact]
    public void Share_WhenPartsAreAny_AddsUpAndMovesNoneByATenth()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.NextDouble() * 20).ToArray();
            var total = Tenths.Of(parts.Sum());

            var shared = Tenths.Share(parts, total);

            Assert.Equal(total, shared.Sum());
            Assert.All(shared.Zip(parts), s => Assert.True(Math.Abs(s.First - (s.Second * 10)) < 1 + 1e-6));
        }
    }
}
