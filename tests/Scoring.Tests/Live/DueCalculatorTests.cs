using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>Due instants worked out by hand; now is 1 March 2026, 00:00Z, and days count from then.</summary>
public class DueCalculatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Id = new("a");

    // What moves is looked at within a day; where that is meant, the test says so.
    private static readonly TimeSpan Half = DueCalculator.Lateness / 2;

    [Theory]
    // The first that leaves the window, of those that match and are in it.
    [InlineData("agg: sum, window: 7d", 1, "-6 -3", null)]
    [InlineData("agg: sum, window: 7d", 0, "-7 -3", "4")]
    [InlineData("agg: sum, window: 7d", 7, "0", null)]
    [InlineData("agg: sum, window: 7d", 4, "-9 -3 -1", null)]
    [InlineData("agg: max, window: 7d", 4, "-3 -1", null)]
    // The newest alone is read, unless there must be several or it is compared.
    [InlineData("agg: last, window: 7d", 6, "-6 -3 -1", null)]
    [InlineData("agg: last, window: 7d, min_count: 2", 1, "-6 -3 -1", null)]
    [InlineData("agg: last, window: 7d, change: true", 1, "-6 -3 -1", null)]
    // Both windows: −8 leaves the earlier at 6, −6 goes over into it at 1.
    [InlineData("agg: sum, window: 7d, change: true", 1, "-8 -6", null)]
    [InlineData("agg: sum, window: 7d, change: true", 4, "-10 -3", null)]
    [InlineData("agg: sum, window: 7d, change: true", 2, "-12 -3", null)]
    // Future ones become valid.
    [InlineData("agg: sum, window: 7d", 0.5, "-1 0.5 3", null)]
    [InlineData("agg: days_since", 0.25, "0.25", null)]
    [InlineData("agg: count, window: 7d", 2, "2", null)]
    // Fresh until N; wholly stale at 2N.
    [InlineData("agg: sum, window: 90d, fresh_for: 3d", 1, "-2", null)]
    public void DueAfter_WhenNumbersJump_IsExact(string measure, double expected, string signals, string? orElse)
    {
        var due = Due(Card(measure), signals);

        var days = orElse is null ? expected : double.Parse(orElse, CultureInfo.InvariantCulture);
        Assert.Equal(Now.AddDays(days), due);
    }

    [Theory]
    [InlineData("agg: sum, window: 7d", "-8")]
    [InlineData("agg: sum, window: 7d", "")]
    [InlineData("agg: count, window: 7d, absent: 0", "")]
    public void DueAfter_WhenNothingWillChange_IsNever(string measure, string signals) => Assert.Null(Due(Card(measure), signals));

    [Fact]
    public void DueAfter_WithoutAScorecard_IsNever() =>
        Assert.Null(Due("applies_to: { segment: [none] }\n" + Card("agg: sum, window: 7d"), "-1"));

    [Theory]
    // 100 − 10 per day: 95 at half a day, below 94.5 (and its slack) at 0.55.
    [InlineData("[[0, 100], [10, 0]]", "-0.5", 0.05)]
    [InlineData("[[0, 0], [10, 100]]", "-0.5", 0.05)]
    // 99.5 counts as 100 until it is passed.
    [InlineData("[[0, 100], [10, 0]]", "-0.05", 0)]
    public void DueAfter_WhenTheScoreMoves_IsWhenItPassesTheNextEdge(string curve, string signal, double days)
    {
        var due = Due(Card("agg: days_since", curve), signal);

        Assert.InRange((due!.Value - Now.AddDays(days) - Half).Duration(), TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void DueAfter_WhenTheValueReachesAPointOfItsCurve_LooksAgainThere()
    {
        var due = Due(Card("agg: days_since", "[[0, 50], [1, 50], [2, 0]]"), "-0.5");

        Assert.Equal(Now.AddDays(0.5) + Half, due);
    }

    [Theory]
    [InlineData("over: 30", "-29.75", 0.25)]
    [InlineData("under: 30", "-29.75", 0.25)]
    [InlineData("under: 30", "-30.25", null)]
    [InlineData("over: 30", "-30.25", null)]
    [InlineData("over: 300", "-29", 271.0)]
    public void DueAfter_WhenARuleMeasuresDays_IsWhenItFiresOrEnds(string bound, string signal, double? days)
    {
        var due = Due(Card("agg: count, window: 3650d", rule: $"when: {{ kind: one, agg: days_since, {bound} }}\n  cap: 40"), signal);

        Assert.Equal(days is { } known ? Now.AddDays(known) + Half : Now.AddDays(3650) + TimeSpan.FromDays(double.Parse(signal, CultureInfo.InvariantCulture)), due);
    }

    // Half of the weight fades from day 1 to day 2; below 0.75 of it is no score.
    [Fact]
    public void DueAfter_WhenCoverageFades_IsWhenItIsTooLittle()
    {
        var card = Card("agg: sum, window: 90d, fresh_for: 1d").Replace("bands:", "min_coverage: 0.75\nbands:", StringComparison.Ordinal);

        var due = Due(card, "-1.125");

        Assert.InRange((due!.Value - Now.AddDays(0.125) - Half).Duration(), TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [InlineData("agg: days_since", "-3", true)]
    [InlineData("agg: sum, window: 90d, fresh_for: 3d", "-4", true)]
    [InlineData("agg: sum, window: 90d, fresh_for: 30d", "-4", false)]
    public void DueAfter_WhenANumberMoves_IsWithinADay_AtAnHourOfTheAccount(string measure, string signals, bool moves)
    {
        var due = Due(Card(measure, "[[-1000, 70], [1000, 70]]"), signals);

        Assert.Equal(moves, due <= Now + DueCalculator.LongestWait);
        if (moves) Assert.True(due >= Now.AddHours(18));
    }

    [Fact]
    public void DueAfter_WhenABookIsComputedAtOnce_IsSpreadOverHours()
    {
        var due = new DueCalculator(new ScoreCalculator(Set(Card("agg: days_since", "[[0, 70], [1000, 70]]"))));
        var hours = Enumerable.Range(0, 400)
            .Select(i => due.DueAfter(new Account { Id = new AccountId($"A{i}"), Name = "x" }, Signals("-3"), Now)!.Value)
            .GroupBy(instant => (int)(instant - Now).TotalHours).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal([18, 19, 20, 21, 22, 23], hours.Keys.Order());
        Assert.All(hours.Values, count => Assert.InRange(count, 30, 110));
    }

    // A cap of 40 holds whatever the raw score does above it: only the day bounds the wait.
    [Fact]
    public void DueAfter_WhenACapHoldsTheScore_DoesNotWatchWhatIsAboveIt()
    {
        var card = Card("agg: days_since", "[[0, 100], [10, 90]]", "when: { kind: one, agg: max, window: 90d, over: 0 }\n  cap: 40");

        Assert.True(Due(card, "-0.5") >= Now.AddHours(18));
    }

    [Fact]
    public void DueAfter_WhenTheChangeOfDaysSinceIsMeasured_IsEachMinute() =>
        Assert.Equal(Now + DueCalculator.CurvedLateness, Due(Card("agg: days_since, window: 7d, change: true"), "-20 -3"));

    [Fact]
    public void DueAfter_WhenADateIsNear_FollowsIt()
    {
        var card = Card("agg: count, window: 3650d", rule: "when: { days_until: renews_on, under: 30 }\n  cap: 60");

        var due = Due(card, "-1", new Account { Id = Id, Name = "x", RenewsOn = new DateOnly(2026, 4, 10) });

        Assert.Equal(Now.AddDays(10) + Half, due);
    }

    private static string Card(string measure, string curve = "[[0, 0], [100, 100]]", string? rule = null) =>
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + $"  - id: m\n    weight: 1\n    measure: {{ kind: one, {measure} }}\n    curve: {curve}\n"
        + (rule is null ? "" : $"rules:\n- id: r\n  {rule}\n");

    private static DateTimeOffset? Due(string card, string signals, Account? account = null) =>
        new DueCalculator(new ScoreCalculator(Set(card))).DueAfter(account ?? new Account { Id = Id, Name = "x" }, Signals(signals), Now);

    private static ScorecardSet Set(string card)
    {
        var load = ScorecardSet.Parse([("c.yaml", card)]);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Set;
    }

    private static SignalHistory Signals(string days) => SignalHistory.From(
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((day, i) => new Signal(
            Id, "one", Now.AddDays(double.Parse(day, CultureInfo.InvariantCulture)), 50 + i, null, default)));
}
