using HealthScore.Scoring.Caching.Movements;
using HealthScore.Scoring.History;

namespace HealthScore.Scoring.Tests.Caching.Movements;

public sealed class MovementBytesTests
{
    private const string Key = "healthscore:movement:1:here:7:1:A0";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 64)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_OfWhatWasWritten_IsTheSameMovement(int seed)
    {
        var movement = Movement(seed);

        Assert.Equal(movement, MovementBytes.Read(MovementBytes.Write(movement, Key), Key));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_WhenAnyBitIsWrong_IsNothing(int seed)
    {
        var bytes = MovementBytes.Write(Movement(seed), Key);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(MovementBytes.Read(damaged, Key));
        }
    }

    [Fact]
    public void Read_WhenCutOffOrLonger_IsNothing()
    {
        var bytes = MovementBytes.Write(Movement(1), Key);
        for (var length = 0; length < bytes.Length; length++) Assert.Null(MovementBytes.Read(bytes.AsSpan(0, length), Key));
        Assert.Null(MovementBytes.Read([.. bytes, 0], Key));
    }

    [Theory]
    [InlineData("healthscore:movement:1:here:8:1:A0")]
    [InlineData("healthscore:movement:1:here:7:1:A1")]
    [InlineData("healthscore:movement:1:there:7:1:A0")]
    public void Read_WhenItStandsUnderAnotherKey_IsNothing(string other) =>
        Assert.Null(MovementBytes.Read(MovementBytes.Write(Movement(1), Key), other));

    private static ScoreMovement Movement(int seed)
    {
        var random = new Random(seed);
        return new ScoreMovement(
            (TrendDirection)random.Next(4),
            (seed & 1) != 0 ? (random.NextDouble() - 0.5) * 200 : null,
            (seed & 2) != 0 ? random.Next(-100, 101) : null,
            (seed & 4) != 0 ? random.Next(-100, 101) : null,
            (seed & 8) != 0 ? random.Next(-100, 101) : null);
    }
}
