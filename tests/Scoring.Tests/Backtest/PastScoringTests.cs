using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Backtest;

public class PastScoringTests
{
    [Fact]
    public void Run_WhenAccountsComeAndGo_TakesThoseActiveAtTheInstant()
    {
        var book = Cases.Book(
        [
            Cases.Account("stays"), Cases.Account("starts that day", started: 0), Cases.Account("starts later", started: 1),
            Cases.Account("lost that day", churned: 0), Cases.Account("lost next day", churned: 1),
            Cases.Account("lost on the last day", churned: 30), Cases.Account("lost after", churned: 31),
        ]);
        var cases = Run(book, [0], 30);
        Assert.Equal(
            [("stays", false), ("starts that day", false), ("lost next day", true), ("lost on the last day", true), ("lost after", false)],
            cases.Select(one => (book.Accounts[one.Account].Id.Value, one.Churned)));
    }

    [Fact]
    public void Run_WhenSeveralInstants_PoolsAndKeepsThemApart()
    {
        var book = Cases.Book(
            [Cases.Account("a"), Cases.Account("b", churned: 40)],
            Cases.Signal("a", -5, 80), Cases.Signal("a", 25, 30), Cases.Signal("b", 20, 10));
        var cases = Run(book, [30, 0, 30, 60], 30);
        Assert.Equal(
            [(0, 0, 80.0, false), (0, 1, 30.0, false), (0, 2, -1.0, false), (1, 0, -1.0, false), (1, 1, 10.0, true)],
            cases.Select(one => (one.Account, one.Instant, one.Raw ?? -1, one.Churned)));
        var report = BacktestReport.Of(new BacktestPlan([Cases.Day(30), Cases.Day(0), Cases.Day(60)], 30), cases);
        Assert.Equal([2, 2, 1], report.PerInstant.Select(part => part.Figures.Count));
        Assert.Equal(5, report.Pooled.Count);
    }

    [Fact]
    public void Run_WhenAChurnHasNoDate_LeavesTheAccountOut()
    {
        var lost = Cases.Account("lost") with { Status = AccountStatus.Churned };
        Assert.Empty(Run(Cases.Book([lost]), [0], 30));
    }

    [Fact]
    public void Run_WhenThereIsNoStartDate_StartsWithTheFirstSignal()
    {
        Account[] accounts = [Cases.Account("early", started: null), Cases.Account("late", started: null)];
        var book = Cases.Book(accounts, Cases.Signal("early", -3, 50), Cases.Signal("late", 3, 50));
        Assert.Equal(0, Assert.Single(Run(book, [0], 30)).Account);
        Assert.Equal(2, Run(book, [5], 30).Count);
        Assert.Equal(2, Run(Cases.Book(accounts), [0], 30).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("same id as an earlier one")]
    public void Run_WhenASignalIsPlantedAfterTheInstant_DoesNotChange(string? id)
    {
        Account[] accounts = [Cases.Account("a"), Cases.Account("b", churned: 10)];
        Signal[] known = [Cases.Signal("a", -2, 70, "same id as an earlier one"), Cases.Signal("b", -2, 60)];
        var honest = Run(Cases.Book(accounts, known), [0], 30);
        var planted = Run(Cases.Book(accounts, [.. known, Cases.Signal("a", 1, 0, id), Cases.Signal("b", 2, 99, id)]), [0], 30);
        Assert.Equal(honest.Select(Seen), planted.Select(Seen));
        Assert.Equal(70, planted[0].Raw);
    }

    [Fact]
    public void Run_WhenManySignalsArePlantedAfterTheInstant_DoesNotChange()
    {
        var random = new Random(5);
        Account[] accounts = [.. Enumerable.Range(0, 40).Select(i =>
            Cases.Account($"a{i}", random.Next(3) == 0 ? null : -random.Next(300), random.Next(3) == 0 ? random.Next(1, 60) : null))];
        Signal Any(int from, int to) => Cases.Signal(
            $"a{random.Next(40)}", random.Next(from, to), random.Next(100), random.Next(2) == 0 ? $"id{random.Next(30)}" : null);
        Signal[] known = [.. Enumerable.Range(0, 300).Select(_ => Any(-200, 1))];
        Signal[] planted = [.. Enumerable.Range(0, 300).Select(_ => Any(1, 90))];
        var mixed = known.Concat(planted).ToArray();
        random.Shuffle(mixed);
        // The known ones keep their order of arrival among themselves.
        Signal[] order = [.. mixed.Where(known.Contains)];
        Assert.Equal(Run(Cases.Book(accounts, order), [-30, 0], 30).Select(Seen), Run(Cases.Book(accounts, mixed), [-30, 0], 30).Select(Seen));
    }

    // Status and churn date are known only once the customer is gone.
    [Theory]
    [InlineData("attribute: churned_flag, absent: 100")]
    [InlineData("days_until: churned_on, absent: 100")]
    public void Run_WhenAScorecardReadsTheLoss_SeesNothing(string measure)
    {
        var card = Cases.Parse($$"""
            id: card
            applies_to: { status: active }
            bands: { green: 75, yellow: 50 }
            dimensions:
              - id: all
                weight: 1
                metrics:
                  - { id: loss, weight: 1, measure: { {{measure}} }, curve: [[0, 0], [100, 100]] }
            """);
        var book = Cases.Book([Cases.Account("stays"), Cases.Account("leaves", churned: 5)], Cases.Signal("stays", 60, 1));
        var cases = new PastScoring(new ScoreCalculator(card), keepMetrics: false)
            .Run(book, new BacktestPlan([Cases.Day(0)], 30), CancellationToken.None);
        Assert.Equal([false, true], cases.Select(one => one.Churned));
        Assert.All(cases, one => Assert.Equal(100, one.Raw));
    }

    [Fact]
    public void NewestAt_WhenDatesOfAllKinds_IsTheNewest()
    {
        Assert.Null(Cases.Book([Cases.Account("a", started: null)]).NewestAt);
        Assert.Equal(Cases.Day(-400), Cases.Book([Cases.Account("a")]).NewestAt);
        Assert.Equal(Cases.Day(9), Cases.Book([Cases.Account("a", churned: 9)], Cases.Signal("a", 3, 1)).NewestAt);
        Assert.Equal(Cases.Day(12), Cases.Book([Cases.Account("a", churned: 9)], Cases.Signal("a", 12, 1)).NewestAt);
    }

    [Fact]
    public void Add_WhenTheAccountIsUnknown_IsFalse() =>
        Assert.False(new PastBookBuilder().Add(Cases.Signal("nobody", 1, 1)));

    [Fact]
    public void Run_WhenMetricsAreAskedFor_CarriesScoreAndFreshness()
    {
        var card = Cases.Parse("""
            id: card
            bands: { green: 75, yellow: 50 }
            dimensions:
              - id: all
                weight: 7
                metrics:
                  - { id: fading, weight: 2, measure: { kind: use, agg: last, window: 30d, fresh_for: 10d }, curve: [[0, 0], [100, 100]] }
                  - { id: missing, weight: 2, measure: { kind: other, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
                  - { id: sinking, weight: 1, stale_to: 0, measure: { kind: use, agg: last, window: 30d, fresh_for: 10d }, curve: [[0, 0], [100, 100]] }
            """);
        var book = Cases.Book([Cases.Account("a")], Cases.Signal("a", -15, 80));
        var one = Assert.Single(new PastScoring(new ScoreCalculator(card), keepMetrics: true)
            .Run(book, new BacktestPlan([Cases.Day(0)], 30), CancellationToken.None));
        Assert.Equal([new MetricPoint(80, 0.5), new MetricPoint(0, 0), new MetricPoint(40, 1)], one.Metrics);
    }

    private static (int Account, int Instant, double? Raw, Band Band, bool Churned) Seen(PastCase one) =>
        (one.Account, one.Instant, one.Raw, one.Band, one.Churned);

    private static IReadOnlyList<PastCase> Run(PastBook book, int[] days, int horizon) =>
        new PastScoring(new ScoreCalculator(Cases.Card), keepMetrics: false)
            .Run(book, new BacktestPlan(days.Select(Cases.Day), horizon), CancellationToken.None);
}
