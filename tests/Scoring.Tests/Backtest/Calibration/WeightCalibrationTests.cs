using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Backtest.Calibration;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Backtest.Calibration;

public class WeightCalibrationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void Run_WhenOneMetricTells_FindsItAndDoesBetter(double missing)
    {
        var result = Synthetic.Calibrate(Synthetic.Draw(800, seed: 1, missing: missing), 800);

        Assert.True(result.OutOfFold!.Value > result.Before!.Value + 0.15, $"{result.Before.Value} to {result.OutOfFold.Value}");
        Assert.Equal(PredictiveSignal.Usable, result.Signal);
        Assert.Equal(["telling", "noise", "chatter", "upside_down"], result.Weights.Select(weight => weight.Metric));
        Assert.Equal([5, 20, 37.5, 37.5], result.Weights.Select(weight => weight.Before));
        Assert.InRange(result.Weights[0].After, 70, 100);
        Assert.Equal(0, result.Weights[3].After);
        Assert.Equal(100, result.Weights.Sum(weight => weight.After), 1);
    }

    [Fact]
    public void Run_WhenSeedAndDataAreTheSame_GivesTheSame()
    {
        var cases = Synthetic.Draw(400, seed: 2);
        var one = Synthetic.Calibrate(cases, 400, seed: 9);
        var again = Synthetic.Calibrate(cases, 400, seed: 9);
        Assert.Equal(one.OutOfFold, again.OutOfFold);
        Assert.Equal(one.Weights, again.Weights);
        Assert.Equal(one.Folds, again.Folds);
        Assert.NotEqual(one.OutOfFold, Synthetic.Calibrate(cases, 400, seed: 10).OutOfFold);
    }

    [Fact]
    public void Run_WhenOutcomesAreShuffled_FindsNothingOnAccountsLeftOut()
    {
        var values = new List<double>();
        var usable = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var cases = Synthetic.Draw(300, seed);
            var outcomes = cases.Select(one => one.Churned).ToArray();
            new Random(seed).Shuffle(outcomes);
            var result = Synthetic.Calibrate([.. cases.Select((one, i) => one with { Churned = outcomes[i] })], 300);
            values.Add(result.OutOfFold!.Value);
            if (result.Signal == PredictiveSignal.Usable) usable++;
        }

        Assert.InRange(values.Average(), 0.44, 0.55);
        Assert.True(usable <= 1, $"{usable} of 20");
    }

    [Fact]
    public void Run_WhenThereIsOneKindOfOutcome_ProposesNothing()
    {
        PastCase[] kept = [.. Synthetic.Draw(50, seed: 3).Select(one => one with { Churned = false })];
        var result = Synthetic.Calibrate(kept, 50);
        Assert.Equal((50, 0), (result.Count, result.Churned));
        Assert.Null(result.Before);
        Assert.Null(result.OutOfFold);
        Assert.Null(result.Strength);
        Assert.False(result.HasProposal);
        Assert.Equal(PredictiveSignal.TooFew, result.Signal);
    }

    [Fact]
    public void Run_WithoutCases_ProposesNothing() => Assert.False(Synthetic.Calibrate([], 1).HasProposal);

    [Fact]
    public void Run_WhenNoMetricHelps_ProposesNothing()
    {
        // Everybody with the higher score leaves.
        PastCase[] cases = [.. Enumerable.Range(0, 60).Select(i =>
        {
            MetricPoint[] points = [.. Enumerable.Repeat(new MetricPoint(i, 1), 4)];
            return Cases.Past(i, i, Band.Red, i >= 30, 0, points);
        })];
        var result = Synthetic.Calibrate(cases, 60);
        Assert.False(result.HasProposal);
        Assert.Equal(0, result.Before!.Value);
        Assert.Equal(0.5, result.OutOfFold!.Value);
    }

    [Fact]
    public void Run_WhenCasesHaveOtherScorecardsOrNoScore_LeavesThemOut()
    {
        var cases = Synthetic.Draw(100, seed: 4);
        PastCase[] mixed = [.. cases, cases[0] with { Scorecard = "other" }, cases[1] with { Raw = null }];
        Assert.Equal(100, Synthetic.Calibrate(mixed, 100).Count);
    }

    [Fact]
    public void Run_WhenAccountsComeSeveralTimes_KeepsEachInOneFold()
    {
        var cases = Synthetic.Draw(100, seed: 5, instants: 4);
        var training = new TrainingCases(cases, 4);
        var book = Synthetic.Book(100);
        var folds = Folds.Deal(training, place => book.Accounts[place].Id, 5, seed: 1);
        for (var row = 0; row < cases.Length; row++) Assert.Equal(folds[row - (row % 4)], folds[row]);
        Assert.Equal([80, 80, 80, 80, 80], folds.CountBy(fold => fold).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void Deal_WhenLostAccountsAreFew_SpreadsThemEvenly()
    {
        PastCase[] cases = [.. Enumerable.Range(0, 103).Select(i => Cases.Past(i, 1, Band.Red, i < 12))];
        var book = Synthetic.Book(103);
        var folds = Folds.Deal(new TrainingCases(cases, 0), place => book.Accounts[place].Id, 5, seed: 3);
        var lost = Enumerable.Range(0, 12).CountBy(row => folds[row]).Select(pair => pair.Value).ToArray();
        Assert.Equal(5, lost.Length);
        Assert.All(lost, count => Assert.InRange(count, 2, 3));
    }

    [Fact]
    public void Deal_WhenCasesComeInAnotherOrder_DealsTheSame()
    {
        PastCase[] cases = [.. Enumerable.Range(0, 40).Select(i => Cases.Past(i, 1, Band.Red, i % 3 == 0))];
        PastCase[] turned = [.. cases.Reverse()];
        var book = Synthetic.Book(40);
        var folds = Folds.Deal(new TrainingCases(cases, 0), place => book.Accounts[place].Id, 4, seed: 3);
        var other = Folds.Deal(new TrainingCases(turned, 0), place => book.Accounts[place].Id, 4, seed: 3);
        Assert.Equal(folds, other.Reverse());
    }
}
