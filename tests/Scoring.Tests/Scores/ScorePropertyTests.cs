using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Import;
using HealthScore.Scoring.Tests.Reference;

namespace HealthScore.Scoring.Tests.Scores;

/// <summary>What must hold for any book, tried on books made by chance.</summary>
public class ScorePropertyTests
{
    private const int Books = 300;

    [Fact]
    public void Calculate_ForAnyBook_PointsLostSumToWhatIsMissingToAHundred() => ForEach((score, _, _, _) =>
    {
        if (score.Raw is not { } raw) return;
        Assert.Equal(100 - raw, score.Metrics.Sum(metric => metric.Lost), 9);
        Assert.Equal(1, score.Metrics.Sum(metric => metric.Share), 9);
    });

    [Fact]
    public void Calculate_ForAnyBook_StaysInRange() => ForEach((score, _, _, _) =>
    {
        Assert.InRange(score.Coverage, 0, 1);
        Assert.True(score.Raw is null or (>= -1e-9 and <= 100 + 1e-9));
        Assert.True(score.Score is null or (>= 0 and <= 100));
        Assert.Equal(score.Score is null, score.Band == Band.Unknown);
        Assert.All(score.Metrics, metric => Assert.InRange(metric.Freshness, 0, 1));
    });

    [Fact]
    public void Calculate_ForAnyBook_NeverSeesTheFuture() => ForEach((score, calculator, book, i) =>
    {
        // Without ids no later row can take back an earlier one, so cutting the future off changes nothing.
        var arrivals = Signals(book, i).Where(signal => signal.Id is null).ToList();
        var whole = calculator.Calculate(Account(book, i), SignalHistory.From(arrivals), book.AsOf);
        var past = calculator.Calculate(Account(book, i), SignalHistory.From(arrivals.Where(signal => signal.At <= book.AsOf)), book.AsOf);
        Same(past, whole);
    });

    [Fact]
    public void Calculate_ForAnyBook_OrderOfArrivalMattersOnlyForTies() => ForEach((score, calculator, book, i) =>
    {
        var random = new Random(i);
        var arrivals = Signals(book, i).Where(signal => signal.Id is null).DistinctBy(signal => (signal.Kind, signal.At)).ToArray();
        var before = calculator.Calculate(Account(book, i), SignalHistory.From(arrivals), book.AsOf);
        random.Shuffle(arrivals);
        Same(before, calculator.Calculate(Account(book, i), SignalHistory.From(arrivals), book.AsOf));
    });

    [Fact]
    public void Calculate_ForAnyBook_ImportingAgainChangesNothing() => ForEach((score, calculator, book, i) =>
    {
        var arrivals = Signals(book, i).Where(signal => signal.Id is null).ToList();
        var once = calculator.Calculate(Account(book, i), SignalHistory.From(arrivals), book.AsOf);
        Same(once, calculator.Calculate(Account(book, i), SignalHistory.From([.. arrivals, .. arrivals]), book.AsOf));
    });

    private static void Same(AccountScore expected, AccountScore actual)
    {
        Assert.Equal((expected.Score, expected.Band), (actual.Score, actual.Band));
        Assert.Equal(expected.Metrics.Count, actual.Metrics.Count);
        foreach (var (a, b) in expected.Metrics.Zip(actual.Metrics))
        {
            Assert.Equal((a.Id, a.Value is null, a.Effective), (b.Id, b.Value is null, b.Effective));
            Assert.Equal(a.Value ?? 0, b.Value ?? 0, 9);
            Assert.Equal(a.Score ?? 0, b.Score ?? 0, 9);
        }

        Assert.Equal(expected.Rules.Select(rule => rule.Id), actual.Rules.Select(rule => rule.Id));
    }

    private static void ForEach(Action<AccountScore, ScoreCalculator, RandomCase, int> check)
    {
        for (var seed = 100_000; seed < 100_000 + Books; seed++)
        {
            var book = new RandomCase(seed);
            var calculator = new ScoreCalculator(ScorecardSet.Parse(book.Cards.Select(card => (card.File, CaseFiles.Yaml(card)))).Set!);
            for (var i = 0; i < book.Accounts.Length; i++)
            {
                check(calculator.Calculate(Account(book, i), SignalHistory.From(Signals(book, i)), book.AsOf), calculator, book, i);
            }
        }
    }

    private static HealthScore.Scoring.Accounts.Account Account(RandomCase book, int index) =>
        AccountsFile.Read(Csv.Table(CaseFiles.Accounts(book))).Accounts[index];

    private static List<Signal> Signals(RandomCase book, int index)
    {
        using var file = new SignalsCsv(Csv.Table(CaseFiles.Signals(book)));
        return [.. file.Rows().Select(row => row.Value).Where(signal => signal.Account.Value == book.Accounts[index]["account_id"])];
    }
}
