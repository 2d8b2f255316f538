using HealthScore.Scoring.Backtest;

namespace HealthScore.Scoring.Tests.Backtest;

public class AucTests
{
    [Theory]
    [InlineData("1! 2", 1)]
    [InlineData("2! 1", 0)]
    [InlineData("1! 1", 0.5)]
    // Pairs: 10 below 20 and 40, 30 above 20 and below 40: 3 of 4.
    [InlineData("10! 20 30! 40", 0.75)]
    // 10 ties with 10 (½), is below 20; 20 is above 10, ties with 20 (½): 2 of 4.
    [InlineData("10! 10 20! 20", 0.5)]
    // 5 below both (2), 7 ties with one 7 (½) and is below 9 (1): 3.5 of 4.
    [InlineData("5! 7! 7 9", 0.875)]
    [InlineData("-3! 0 0 0 0", 1)]
    public void Of_WhenCountedByHand_IsTheShareOfPairs(string scores, double auc) =>
        Assert.Equal(auc, Auc.Of(Cases.Ranked(scores))!.Value, 12);

    [Theory]
    [InlineData("1 2 3")]
    [InlineData("1! 2!")]
    public void Of_WhenThereIsOneKindOnly_IsNull(string scores) => Assert.Null(Auc.Of(Cases.Ranked(scores)));

    [Fact]
    public void Of_WhenThereIsNothing_IsNull() => Assert.Null(Auc.Of([]));

    [Fact]
    public void Of_WhenOneIsLost_HasNoInterval()
    {
        var auc = Auc.Of(Cases.Ranked("1! 2 3 4"))!;
        Assert.Null(auc.Low);
        Assert.Null(auc.High);
    }

    [Fact]
    public void Of_WhenCasesAreRandom_IsWhatComparingEveryPairGives()
    {
        var random = new Random(11);
        for (var round = 0; round < 50; round++)
        {
            var cases = RandomCases(random, random.Next(2, 80), levels: random.Next(1, 20));
            var churned = cases.Where(one => one.Churned).ToArray();
            var kept = cases.Where(one => !one.Churned).ToArray();
            if (churned.Length == 0 || kept.Length == 0) continue;
            var pairs = churned.SelectMany(a => kept.Select(b => a.Score < b.Score ? 1 : a.Score == b.Score ? 0.5 : 0));
            Assert.Equal(pairs.Average(), Auc.Of(cases)!.Value, 12);
        }
    }

    [Fact]
    public void Of_WhenScoresAreStretchedMonotonously_StaysTheSame()
    {
        var random = new Random(12);
        var cases = RandomCases(random, 300, levels: 40);
        RankedCase[] stretched = [.. cases.Select(one => one with { Score = Math.Exp(one.Score / 7) - 3 })];
        Assert.Equal(Auc.Of(cases), Auc.Of(stretched));
    }

    [Fact]
    public void Of_WhenOutcomesAreSwapped_IsTheRest()
    {
        var cases = RandomCases(new Random(13), 200, levels: 15);
        var swapped = cases.Select(one => one with { Churned = !one.Churned }).ToArray();
        Assert.Equal(1, Auc.Of(cases)!.Value + Auc.Of(swapped)!.Value, 12);
    }

    // DeLong's variance for single cases, written as it stands in the paper: over all pairs.
    [Fact]
    public void Of_WhenEveryAccountIsThereOnce_HasTheErrorOfDeLong()
    {
        var cases = RandomCases(new Random(14), 120, levels: 30);
        var churned = cases.Where(one => one.Churned).Select(one => one.Score).ToArray();
        var kept = cases.Where(one => !one.Churned).Select(one => one.Score).ToArray();
        double Wins(double a, double b) => a < b ? 1 : a == b ? 0.5 : 0;
        var byChurned = churned.Select(a => kept.Average(b => Wins(a, b))).ToArray();
        var byKept = kept.Select(b => churned.Average(a => Wins(a, b))).ToArray();
        var error = Math.Sqrt((Variance(byChurned) / churned.Length) + (Variance(byKept) / kept.Length));
        Assert.Equal(error, Auc.Of(cases)!.Deviation!.Value, 12);
    }

    [Fact]
    public void Of_WhenEveryCaseIsThereTwiceForOneAccount_IsNoSurerThanOnce()
    {
        var cases = RandomCases(new Random(15), 150, levels: 50);
        var once = Auc.Of(cases)!;
        var twice = Auc.Of([.. cases, .. cases])!;
        Assert.Equal(once.Value, twice.Value, 12);
        Assert.Equal(once.Deviation!.Value, twice.Deviation!.Value, 12);
        var apart = Auc.Of([.. cases, .. cases.Select(one => one with { Account = one.Account + 1000 })])!;
        Assert.True(apart.Deviation < 0.75 * once.Deviation);
    }

    [Fact]
    public void Of_WhenTheRankingIsPerfect_IsNotCertain()
    {
        var cases = Enumerable.Range(0, 40).Select(i => new RankedCase(i, i < 12, i)).ToArray();
        var auc = Auc.Of(cases)!;
        Assert.Equal(1, auc.Value);
        Assert.Equal(1, auc.High);
        Assert.InRange(auc.Low!.Value, 0.6, 0.99);
        Assert.Equal(PredictiveSignal.Usable, PredictiveSignals.Judge(auc));
    }

    [Fact]
    public void Of_WhenThereIsNothingToFind_HoldsOneHalfInNineteenOfTwenty()
    {
        var random = new Random(16);
        var held = Enumerable.Range(0, 400).Count(_ =>
            PredictiveSignals.Judge(Auc.Of(RandomCases(random, 150, levels: 1000))) == PredictiveSignal.None);
        Assert.InRange(held, 365, 395);
    }

    private static RankedCase[] RandomCases(Random random, int count, int levels) =>
        [.. Enumerable.Range(0, count).Select(i => new RankedCase(random.Next(levels), random.Next(4) == 0, i))];

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
