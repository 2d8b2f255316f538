using HealthScore.Scoring.Backtest;

namespace HealthScore.Scoring.Tests.Backtest;

public class LiftTests
{
    [Theory]
    // Lowest of ten is lost; 2 of 10 in all: 1 ÷ 0.2.
    [InlineData("1! 2 3 4 5! 6 7 8 9 10", 5)]
    [InlineData("1 2! 3 4 5 6 7 8 9 10", 0)]
    // The tenth ends within four equal scores, one of them lost: ¼ ÷ 0.1.
    [InlineData("1! 1 1 1 5 6 7 8 9 10", 2.5)]
    // All alike: nobody is riskier.
    [InlineData("5! 5! 5 5 5 5", 1)]
    // 11 cases: two places. Both lost, of 3: 1 ÷ (3/11).
    [InlineData("1! 2! 3 4 5 6 7 8 9 10 11!", 11 / 3.0)]
    [InlineData("3!", 1)]
    public void TopDecile_WhenCountedByHand_Agrees(string scores, double lift) =>
        Assert.Equal(lift, Lift.TopDecile(Cases.Ranked(scores))!.Value, 12);

    [Fact]
    public void TopDecile_WithoutChurn_IsNull()
    {
        Assert.Null(Lift.TopDecile(Cases.Ranked("1 2 3")));
        Assert.Null(Lift.TopDecile([]));
    }

    [Fact]
    public void TopDecile_WhenRowsComeInAnotherOrder_StaysTheSame()
    {
        var random = new Random(3);
        RankedCase[] cases = [.. Enumerable.Range(0, 237).Select(i => new RankedCase(random.Next(30), random.Next(5) == 0, i))];
        var lift = Lift.TopDecile(cases);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(cases);
            Assert.Equal(lift!.Value, Lift.TopDecile(cases)!.Value, 12);
        }
    }
}
