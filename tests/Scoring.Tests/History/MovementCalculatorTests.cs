using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.History;

/// <summary>One metric whose value is the score, last of 5 days; now is 2026-04-30T10:00Z.</summary>
public class MovementCalculatorTests
{
    private const string Card = """
        id: card
        bands: { green: 75, yellow: 50 }
        dimensions: [{ id: d, weight: 1, metrics: [{ id: m, weight: 1, measure: { kind: k, agg: last, window: 5d }, curve: [[0, 0], [100, 100]] }] }]
        """;

    private const string WithSeats = """
        id: card
        bands: { green: 75, yellow: 50 }
        dimensions: [{ id: d, weight: 1, metrics: [{ id: m, weight: 1, measure: { attribute: seats }, curve: [[0, 0], [100, 100]] }] }]
        """;

    private static readonly DateTimeOffset Now = new(2026, 4, 30, 10, 0, 0, TimeSpan.Zero);
    private static readonly Account Acme = Reads.Account("seats=40");

    // Half a point less every day, reported at 08:00.
    [Fact]
    public void Calculate_WhenTheScoreSlides_TellsTrendAndDeltas()
    {
        var movement = Movement(Daily(120, day => 80 - (0.5 * day)));
        Assert.Equal(TrendDirection.Declining, movement.Direction);
        Assert.Equal(-15, movement.PointsPer30Days!.Value, 9);
        // Now 20; 7 days ago 23.5, which shows as 24.
        Assert.Equal((-4, -15, -45), (movement.Delta7, movement.Delta30, movement.Delta90));
    }

    [Fact]
    public void Calculate_WhenTheHistoryIsShort_TellsWhatItCan()
    {
        var movement = Movement(Daily(10, _ => 60));
        Assert.Equal((TrendDirection.Unknown, null), (movement.Direction, movement.PointsPer30Days));
        Assert.Equal((0, null, null), (movement.Delta7, movement.Delta30, movement.Delta90));
    }

    [Fact]
    public void Calculate_WhenThereAreNoSignals_IsUnknown()
    {
        Assert.Equal(ScoreMovement.Unknown, Movement(SignalHistory.Empty));
        Assert.Equal(ScoreMovement.Unknown, Calculator(WithSeats).Calculate(Acme, SignalHistory.Empty, Now));
    }

    // The seats were the same before anything was known of the account, but nobody knew.
    [Fact]
    public void Snapshots_StartWithTheFirstSignal()
    {
        var snapshots = Calculator(WithSeats).Snapshots(_ => Acme, Reads.History("2026-04-20T23:30:00Z 1"), Now, new DateOnly(2026, 1, 1));
        Assert.Equal((new DateOnly(2026, 4, 20), new DateOnly(2026, 4, 30), 11), (snapshots[0].Day, snapshots[^1].Day, snapshots.Count));
    }

    [Fact]
    public void Snapshots_AreOfTheEndOfTheDayAndForTodayOfNow()
    {
        var history = Reads.History("2026-04-29T01:00:00Z 10; 2026-04-29T23:59:59Z 20; 2026-04-30T09:00:00Z 30; 2026-04-30T11:00:00Z 40");
        var snapshots = Calculator(Card).Snapshots(_ => Acme, history, Now, new DateOnly(2026, 4, 29));
        Assert.Equal([20d, 30d], snapshots.Select(snapshot => snapshot.Raw));
    }

    [Fact]
    public void SnapshotsOf_ChosenDays_AreThoseThatAllDaysHave()
    {
        var history = Daily(60, day => 80 - day);
        var calculator = Calculator(Card);
        var all = calculator.Snapshots(_ => Acme, history, Now, new DateOnly(2026, 3, 1));
        DateOnly[] days = [new(2026, 3, 31), new(2026, 4, 15), new(2026, 4, 30)];
        var chosen = calculator.SnapshotsOf(_ => Acme, history, Now, days);
        Assert.Equal(all.Where(snapshot => days.Contains(snapshot.Day)), chosen);
        Assert.Equal(3, chosen.Count);
    }

    [Fact]
    public void SnapshotsOf_DaysBeforeTheFirstSignalWithoutAScoreOrToCome_AreLeftOut()
    {
        var history = Reads.History("2026-04-10 50; 2026-04-28 60");
        DateOnly[] days = [new(2026, 4, 9), new(2026, 4, 12), new(2026, 4, 20), new(2026, 4, 29), new(2026, 5, 1)];
        var chosen = Calculator(Card).SnapshotsOf(_ => Acme, history, Now, days);
        Assert.Equal([12, 29], chosen.Select(snapshot => snapshot.Day.Day));
        Assert.Empty(Calculator(Card).SnapshotsOf(_ => Acme, SignalHistory.Empty, Now, days));
    }

    [Fact]
    public void Snapshots_LeaveOutDaysWithoutAScore()
    {
        var snapshots = Calculator(Card).Snapshots(_ => Acme, Reads.History("2026-04-10 50; 2026-04-28 60"), Now, new DateOnly(2026, 4, 1));
        Assert.Equal([10, 11, 12, 13, 14, 28, 29, 30], snapshots.Select(snapshot => snapshot.Day.Day));
    }

    // 30 days ago nothing was known; the newest snapshot before is of 26 March, when 50 was 4 days old.
    [Fact]
    public void Calculate_WhenThatDayHasNone_ComparesWithTheNewestBefore() =>
        Assert.Equal(10, Movement(Reads.History("2026-03-22 50; 2026-04-28 60")).Delta30);

    [Fact]
    public void Calculate_WhenThereIsNoScoreNow_HasNoDeltas()
    {
        var movement = Movement(Reads.History("2026-03-22 50; 2026-04-20 60"));
        Assert.Equal((null, null, null), (movement.Delta7, movement.Delta30, movement.Delta90));
    }

    [Fact]
    public void Calculate_WhenAttributesHaveAHistory_UsesTheOnesOfTheDay()
    {
        var before = Reads.Account("seats=30");
        var turn = new DateTimeOffset(2026, 4, 25, 0, 0, 0, TimeSpan.Zero);
        var movement = Calculator(WithSeats).Calculate(instant => instant < turn ? before : Acme, Reads.History("2026-01-01 1"), Now);
        Assert.Equal((10, 10, 10), (movement.Delta7, movement.Delta30, movement.Delta90));
    }

    [Fact]
    public void Snapshots_ForTheTrend_AreOfNinetyDays()
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        var snapshots = Calculator(Card).Snapshots(_ => Acme, Daily(120, _ => 50), Now, today.AddDays(1 - ScoreTrend.Days));
        Assert.Equal((90, today.AddDays(-89)), (snapshots.Count, snapshots[0].Day));
    }

    [Theory]
    [InlineData("2026-04-30", 20.0)]
    [InlineData("2026-05-10", 15.0)]
    [InlineData("2026-06-09", 0.0)]
    [InlineData("2026-10-27", 0.0)]
    [InlineData("2026-10-28", null)]
    [InlineData("2026-04-29", null)]
    public void ForecastAt_GoesOnAlongTheTrendWithinRange(string date, double? expected)
    {
        var history = Daily(120, day => 80 - (0.5 * day));
        var score = new ScoreCalculator(ScorecardSet.Parse([("card.yaml", Card)]).Set!).Calculate(Acme, history, Now);
        var forecast = ScoreForecast.At(score, Movement(history), DateOnly.Parse(date, CultureInfo.InvariantCulture));
        Assert.Equal(expected is null, forecast is null);
        Assert.Equal(expected ?? 0, forecast ?? 0, 9);
        Assert.Null(ScoreForecast.At(score, ScoreMovement.Unknown, new DateOnly(2026, 5, 1)));
    }

    private static ScoreMovement Movement(SignalHistory history) => Calculator(Card).Calculate(Acme, history, Now);

    private static MovementCalculator Calculator(string card) => new(new ScoreCalculator(ScorecardSet.Parse([("card.yaml", card)]).Set!));

    private static SignalHistory Daily(int days, Func<int, double> value) => SignalHistory.From(Enumerable.Range(0, days + 1).Select(day =>
        new Signal(Acme.Id, "k", Now.AddDays(day - days).AddHours(-2), value(day), null, default)));
}
