using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.History;

public class AccountPastTests
{
    private static readonly Account Small = Reads.Account("seats=10");
    private static readonly Account Large = Reads.Account("seats=90");

    [Theory]
    [InlineData("2025-01-01", 10)]
    [InlineData("2026-01-10", 10)]
    [InlineData("2026-01-19T23:59:59Z", 10)]
    [InlineData("2026-01-20", 90)]
    [InlineData("2027-01-01", 90)]
    public void At_TakesTheValueValidThen_AndTheFirstBeforeIt(string instant, double seats) =>
        Assert.Equal(seats, Grown().At(Cards.Instant(instant)).Seats);

    [Theory]
    [InlineData("2026-01-09", null, 0)]
    [InlineData("2026-01-10", 10.0, 1)]
    [InlineData("2026-01-20", 90.0, 2)]
    [InlineData("2026-02-01", 90.0, 3)]
    public void KnownThen_HasOnlyWhatHadArrived(string instant, double? seats, int signals)
    {
        var known = new KnownThen(Grown()).At(Cards.Instant(instant));

        Assert.Equal(seats, known?.Account.Seats);
        Assert.Equal(signals, known?.History.Count ?? 0);
    }

    // A correction of 1 February turns 50 into 80: known from then on, and in the past only as of today.
    [Fact]
    public void KnownThen_WhenASignalWasReplacedLater_HasTheFormer()
    {
        var past = Cards.Past(
            [("2026-01-01", Small)],
            [("2026-01-10", Cards.Signal("2026-01-09", 50, id: "x")), ("2026-02-01", Cards.Signal("2026-01-09", 80, id: "x"))]);
        var known = new KnownThen(past);

        Assert.Equal(50, known.At(Cards.Instant("2026-01-15"))!.History.Of("one").Values[0]);
        Assert.Equal(80, known.At(Cards.Instant("2026-02-01"))!.History.Of("one").Values[0]);
        Assert.Equal(50, known.At(Cards.Instant("2026-01-15"))!.History.Of("one").Values[0]);
        Assert.Equal([80], past.History.Of("one").Values.ToArray());
    }

    [Fact]
    public void New_WithoutAVersion_IsRefused() => Assert.Throws<ArgumentException>(() => new AccountPast([], []));

    private static AccountPast Grown() => Cards.Past(
        [("2026-01-10", Small), ("2026-01-20", Large)],
        [
            ("2026-01-10", Cards.Signal("2026-01-02", 1)),
            ("2026-01-20", Cards.Signal("2026-01-03", 2)),
            ("2026-02-01", Cards.Signal("2026-01-04", 3)),
        ]);
}
