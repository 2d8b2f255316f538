using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Signals;

public class SignalHistoryTests
{
    [Theory]
    [InlineData("2026-01-01 1; 2026-01-01 1", "1")]
    [InlineData("2026-01-01 1; 2026-01-01 1.0", "1")]
    [InlineData("2026-01-01 0; 2026-01-01 -0", "0")]
    [InlineData("2026-01-01 1; 2026-01-01T02:00:00+02:00 1", "1")]
    [InlineData("2026-01-01 1; 2026-01-01 2; 2026-01-01 1", "1 2")]
    [InlineData("2026-01-01 1 topic=a; 2026-01-01 1 topic=b; 2026-01-01 1", "1 1 1")]
    [InlineData("2026-01-01 1 topic=a; 2026-01-01 1 severity=a", "1 1")]
    [InlineData("2026-01-01 1 id=x; 2026-01-01 1", "1 1")]
    [InlineData("2026-01-01 1; 2026-01-01 1 id=x; 2026-01-01 1", "1 1")]
    public void From_WhenARowWithoutIdRepeats_ChangesNothing(string signals, string values) => Assert.Equal(values, Values(signals));

    [Theory]
    [InlineData("2026-01-01 1 id=x; 2026-01-01 2 id=x", "2")]
    [InlineData("2026-01-02 1 id=x; 2026-01-01 2 id=x", "2")]
    [InlineData("2026-01-01 1 id=x; 2026-01-01 2 id=y", "1 2")]
    [InlineData("2026-01-01 1 id=x; 2026-01-01 2 id=X", "1 2")]
    // The replacement takes its own place in the order of arrival.
    [InlineData("2026-01-01 1 id=x; 2026-01-01 5; 2026-01-01 2 id=x", "5 2")]
    [InlineData("2026-01-01 1 id=x; 2026-01-01 2 id=x; 2026-01-01 3 id=x", "3")]
    public void From_WhenAnIdComesAgain_TheLaterArrivalReplaces(string signals, string values) => Assert.Equal(values, Values(signals));

    [Fact]
    public void From_WhenTheSameIdIsOfAnotherKind_KeepsBoth()
    {
        var history = Reads.History("2026-01-01 1 id=x; 2026-01-01 2 id=x kind=other");
        Assert.Equal((2, 1, 1), (history.Count, history.Of("k").Count, history.Of("other").Count));
    }

    // Identity comes before as-of: the correction moved the observation into the future, so it is not there yet.
    [Fact]
    public void From_WhenTheReplacementIsLater_TheEarlierDoesNotComeBack() =>
        Assert.Equal("missing", Reads.Value("kind: k, agg: last, window: 10d", "2026-01-30 1 id=x; 2026-02-05 2 id=x"));

    [Fact]
    public void Of_OrdersByInstantThenArrival()
    {
        var series = Reads.History("2026-01-03 3; 2026-01-01 1; 2026-01-02 5; 2026-01-02 4").Of("k");
        Assert.Equal([1, 5, 4, 3], series.Values.ToArray());
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-01-02", 3)]
    [InlineData("2026-01-05", 4)]
    public void CountUpTo_IncludesTheInstantItself(string at, int expected)
    {
        var series = Reads.History("2026-01-01 1; 2026-01-02 1; 2026-01-02 2; 2026-01-03 1").Of("k");
        Assert.Equal(expected, series.CountUpTo(DateTimeOffset.Parse(at + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).UtcTicks));
    }

    [Fact]
    public void OldestAndNewestAt_AreOfAnyKind()
    {
        var history = Reads.History("2026-01-02 1; 2026-01-01 1 kind=b; 2026-03-01 1 kind=c");
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), history.OldestAt());
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), history.NewestAt(Reads.AsOf));
        Assert.Null(history.NewestAt(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["b", "c", "k"], history.Kinds);
    }

    [Fact]
    public void Empty_HasNothing()
    {
        Assert.Equal((0, 0, null), (SignalHistory.Empty.Count, SignalHistory.Empty.Of("k").Count, SignalHistory.Empty.OldestAt()));
        Assert.Same(SignalHistory.Empty, new SignalHistoryBuilder().Build());
    }

    [Fact]
    public void Histories_SortSignalsByAccount()
    {
        var at = Reads.AsOf;
        var histories = SignalHistories.From([
            new Signal(new AccountId("A"), "k", at, 1, "x", default),
            new Signal(new AccountId("B"), "k", at, 2, "x", default),
            new Signal(new AccountId("A"), "k", at, 3, "x", default),
        ]);
        Assert.Equal([3], histories.Of(new AccountId("A")).Of("k").Values.ToArray());
        Assert.Equal([2], histories.Of(new AccountId("B")).Of("k").Values.ToArray());
        Assert.Equal(0, histories.Of(new AccountId("C")).Count);
        Assert.Equal(2, histories.Accounts.Count);
    }

    private static string Values(string signals) => string.Join(' ', Reads.History(signals).Of("k").Values.ToArray());
}
