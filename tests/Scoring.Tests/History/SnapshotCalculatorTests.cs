using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.History;

public class SnapshotCalculatorTests
{
    private static readonly Account Acme = Reads.Account("seats=10");
    private static readonly DateTimeOffset Now = Cards.Instant("2026-01-12T10:00:00Z");

    [Fact]
    public void AsOf_IsOfTheEndOfEachDay_AndOfNowForToday()
    {
        var days = Days(false, ("2026-01-11", Cards.Signal("2026-01-10T23:00:00Z", 40)), ("2026-01-12", Cards.Signal("2026-01-12T11:00:00Z", 90)));

        Assert.Equal(["2026-01-10: 40", "2026-01-11: 40", "2026-01-12: 40"], days.Select(Shown));
    }

    [Fact]
    public void AsOf_TellsScorecardBandCoverageAndMetrics()
    {
        var day = Days(false, ("2026-01-12", Cards.Signal("2026-01-12T09:00:00Z", 40)))[0];

        Assert.Equal(("pair", 1, 40, Band.Red, 0.5), (day.Scorecard, day.ScorecardVersion!.Value, day.Score!.Value, day.Band, day.Coverage));
        Assert.Equal([new("one", 40, 1), new("two", null, 0)], day.Metrics);
    }

    // Told on the 12th about the 10th: it flatters the 10th only where everything known today counts.
    [Fact]
    public void AsKnown_LeavesOutWhatCameLater()
    {
        (string, HealthScore.Scoring.Signals.Signal)[] arrivals =
            [("2026-01-10T08:00:00Z", Cards.Signal("2026-01-10", 40)), ("2026-01-12T08:00:00Z", Cards.Signal("2026-01-10T12:00:00Z", 90))];

        Assert.Equal(["2026-01-10: 90", "2026-01-11: 90", "2026-01-12: 90"], Days(false, arrivals).Select(Shown));
        Assert.Equal(["2026-01-10: 40", "2026-01-11: 40", "2026-01-12: 90"], Days(true, arrivals).Select(Shown));
    }

    [Fact]
    public void AsKnown_WhenNothingHadArrived_HasNoDay() =>
        Assert.Equal(["2026-01-12: 40"], Days(true, ("2026-01-12T08:00:00Z", Cards.Signal("2026-01-02", 40))).Select(Shown));

    [Fact]
    public void AsOf_WhenTheFirstSignalIsStillToCome_HasNoDay() =>
        Assert.Empty(Days(false, ("2026-01-12", Cards.Signal("2026-01-12T11:00:00Z", 90))));

    // Random pasts: rows that come after a day's end never show in what was known then.
    [Fact]
    public void AsKnown_ForAnyPast_IsWhatAStoreOfThatDayWouldSay()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var arrivals = Enumerable.Range(0, 12)
                .Select(_ => (At: Now.AddHours(-random.Next(0, 240)), Signal: Cards.Signal("2026-01-01", random.Next(100), random.Next(2) == 0 ? "one" : "two", random.Next(3) == 0 ? "x" : null)))
                .OrderBy(arrival => arrival.At)
                .Select(arrival => new ArrivedSignal(arrival.At, arrival.Signal with { At = arrival.At.AddHours(-random.Next(0, 100)) }))
                .ToArray();
            var version = new AccountVersion(Now.AddDays(-20), Now.AddDays(-20), Acme);
            var calculator = new SnapshotCalculator(Cards.Calculator(Cards.Pair));
            foreach (var day in calculator.AsKnown(new([version], arrivals), new(2026, 1, 1), new(2026, 1, 12), Now))
            {
                var then = new AccountPast([version], [.. arrivals.Where(arrival => arrival.ArrivedAt <= UtcDay.EndOf(day.Day, Now))]);
                var expected = calculator.AsOf(then, day.Day, day.Day, Now).Single();
                Assert.Equal((expected.Raw, expected.Coverage), (day.Raw, day.Coverage));
                Assert.Equal(expected.Metrics, day.Metrics);
            }
        }
    }

    private static IReadOnlyList<DaySnapshot> Days(bool asKnown, params (string ArrivedAt, HealthScore.Scoring.Signals.Signal Signal)[] arrivals)
    {
        var past = Cards.Past([("2026-01-01", Acme)], arrivals);
        var calculator = new SnapshotCalculator(Cards.Calculator(Cards.Pair));
        DateOnly from = new(2026, 1, 1), to = new(2026, 2, 1);
        return asKnown ? calculator.AsKnown(past, from, to, Now) : calculator.AsOf(past, from, to, Now);
    }

    private static string Shown(DaySnapshot day) => FormattableString.Invariant($"{day.Day:yyyy-MM-dd}: {day.Raw}");
}
