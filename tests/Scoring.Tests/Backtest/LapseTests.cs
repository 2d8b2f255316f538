using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Backtest;

/// <summary>Losses that are derived from silence: 30 days without "use".</summary>
public class LapseTests
{
    private static readonly LapseRule Rule = new(30, ["use"]);

    [Theory]
    [InlineData("0", -1, false)]
    [InlineData("0", 0, true)]
    [InlineData("0", 29, true)]
    [InlineData("0", 30, false)]
    [InlineData("0 30", 30, true)]
    [InlineData("0 31", 30, false)]
    [InlineData("0 31", 31, true)]
    [InlineData("0 200", 100, false)]
    [InlineData("0 200", 200, true)]
    [InlineData("0 0 0", 10, true)]
    public void IsActive_DependsOnTheSilenceUpToThen(string days, int at, bool expected) =>
        Assert.Equal(expected, Book(days).IsActive(0, Cases.Day(at)));

    [Theory]
    [InlineData("0", 0, 29, false)]
    [InlineData("0", 0, 30, true)]
    [InlineData("0", 30, 60, false)]
    [InlineData("0 30", 0, 31, false)]
    [InlineData("0 30", 0, 60, true)]
    [InlineData("0 31", 0, 30, true)]
    [InlineData("0 10 20 30 40", 0, 69, false)]
    [InlineData("0 10 20 30 40", 0, 70, true)]
    [InlineData("0 200", 100, 229, false)]
    [InlineData("0 200", 100, 230, true)]
    [InlineData("50", 0, 80, true)]
    [InlineData("0 0 0", 0, 30, true)]
    public void IsLost_IsWhenASilenceBecomesALossInTime(string days, int after, int until, bool expected) =>
        Assert.Equal(expected, Book(days).IsLost(0, Cases.Day(after), Cases.Day(until)));

    [Fact]
    public void IsActive_WhenTheAccountStartsLater_IsNotYet()
    {
        var book = Build(Rule, Cases.Account("a", started: 5), Cases.Signal("a", 0, 1));
        Assert.False(book.IsActive(0, Cases.Day(4)));
        Assert.True(book.IsActive(0, Cases.Day(5)));
    }

    [Fact]
    public void IsLost_WhenTheAccountSaysSoItself_IsToo()
    {
        var book = Build(Rule, Cases.Account("a", churned: 10), Cases.Signal("a", 0, 1), Cases.Signal("a", 20, 1));
        Assert.True(book.IsLost(0, Cases.Day(1), Cases.Day(15)));
        Assert.False(book.IsActive(0, Cases.Day(15)));
    }

    [Fact]
    public void Kinds_ThatAreNotNamed_AreNoActivity()
    {
        Assert.False(Build(Rule, Cases.Account("a"), Cases.Signal("a", 0, 1, kind: "other")).IsActive(0, Cases.Day(1)));
        Assert.True(Build(new LapseRule(30, []), Cases.Account("a"), Cases.Signal("a", 0, 1, kind: "other")).IsActive(0, Cases.Day(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(LapseRule.LongestDays + 1)]
    public void Rule_WhenDaysAreOutOfRange_CannotBeBuilt(int days) => Assert.ThrowsAny<ArgumentException>(() => new LapseRule(days, []));

    // The definition once more, minute by minute of it: silent for N days or more at the end of each gap.
    [Fact]
    public void Both_OnRandomHistories_SayWhatTheDefinitionSays()
    {
        var random = new Random(17);
        for (var round = 0; round < 3000; round++)
        {
            int[] days = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(0, 200)).Order()];
            var book = Book(string.Join(' ', days));
            var (after, until) = (random.Next(0, 200), 0);
            until = after + random.Next(1, 90);
            int[] lapses = [.. days.Select(day => day + 30).Where(lapse => !days.Any(day => day > lapse - 30 && day <= lapse))];
            Assert.Equal(days.Any(day => day <= after && day > after - 30), book.IsActive(0, Cases.Day(after)));
            if (book.IsActive(0, Cases.Day(after)))
                Assert.Equal(lapses.Any(lapse => lapse > after && lapse <= until), book.IsLost(0, Cases.Day(after), Cases.Day(until)));
        }
    }

    // Who is asked, and from what, must not depend on what comes later; what became of them may.
    [Fact]
    public void Run_WhenTheFutureIsCutOff_AsksTheSameFromTheSame()
    {
        var random = new Random(18);
        for (var round = 0; round < 300; round++)
        {
            Signal[] signals = [.. Enumerable.Range(0, 40).Select(i => Cases.Signal($"a{random.Next(6)}", random.Next(0, 200), random.Next(101)))];
            var at = random.Next(20, 160);
            var (whole, cut) = (Run(signals, at), Run([.. signals.Where(signal => signal.At <= Cases.Day(at))], at));
            Assert.Equal(cut.Select(one => (one.Account, one.Raw, one.Band)), whole.Select(one => (one.Account, one.Raw, one.Band)));
        }
    }

    private static IReadOnlyList<PastCase> Run(Signal[] signals, int at) => new PastScoring(new ScoreCalculator(Cases.Card), false).Run(
        Build(Rule, [.. Enumerable.Range(0, 6).Select(i => Cases.Account($"a{i}", started: null))], signals),
        new BacktestPlan([Cases.Day(at)], 30), CancellationToken.None);

    private static PastBook Book(string days) =>
        Build(Rule, Cases.Account("a", started: null), [.. days.Split(' ').Select(day => Cases.Signal("a", int.Parse(day), 1))]);

    private static PastBook Build(LapseRule rule, Account account, params Signal[] signals) => Build(rule, [account], signals);

    private static PastBook Build(LapseRule rule, Account[] accounts, Signal[] signals)
    {
        var builder = new PastBookBuilder();
        foreach (var account in accounts) builder.Add(account);
        foreach (var signal in signals) Assert.True(builder.Add(signal));
        return builder.Build(rule);
    }
}
