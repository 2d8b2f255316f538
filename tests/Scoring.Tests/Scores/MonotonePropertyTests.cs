using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Reference;

namespace HealthScore.Scoring.Tests.Scores;

/// <summary>
/// The raw score follows its curves: where all of them rise, more of anything observed never lowers it, where all fall, never raises
/// it, as long as the shares stay as they are. Tried on thousands of accounts made by chance.
/// </summary>
public class MonotonePropertyTests
{
    private const int Books = 400;
    private const int Draws = 5;
    private const double Slack = 1e-9;

    [Fact]
    public void Calculate_UnderRisingCurves_NeverFallsWhenAValueRises() => ForEachRaised(
        rising: true, (before, after, where) => Assert.True(after >= before - Slack, $"{where}: {before} fell to {after}"));

    [Fact]
    public void Calculate_UnderFallingCurves_NeverRisesWhenAValueRises() => ForEachRaised(
        rising: false, (before, after, where) => Assert.True(after <= before + Slack, $"{where}: {before} rose to {after}"));

    private static void ForEachRaised(bool rising, Action<double, double, string> check)
    {
        var (compared, moved) = (0, 0);
        for (var seed = 500_000; seed < 500_000 + Books; seed++)
        {
            var random = new Random(seed);
            var book = new RandomBook(seed, card => Straight(card, rising));
            foreach (var account in book.Accounts)
            {
                var signals = book.Arrivals.Where(signal => signal.Account == account.Id).Distinct().ToArray();
                var before = book.Calculator.Calculate(account, SignalHistory.From(signals), book.AsOf);
                foreach (var (raised, what) in Raised(account, signals, random))
                {
                    var after = book.Calculator.Calculate(raised.Account, SignalHistory.From(raised.Signals), book.AsOf);
                    if (before.Raw is null || after.Raw is null || !SharesStay(before, after)) continue;
                    check(before.Raw.Value, after.Raw.Value, $"seed {seed}, {account.Id}, {what}");
                    compared++;
                    if (Math.Abs(before.Raw.Value - after.Raw.Value) > Slack) moved++;
                }
            }
        }

        Assert.True(compared > 4_000 && moved > 300, $"only {compared} compared, {moved} moved");
    }

    private static IEnumerable<((Account Account, Signal[] Signals), string)> Raised(Account account, Signal[] signals, Random random)
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            // Of one identity another value would be another row, or none. Sometimes one value rises, sometimes many do.
            var oneIn = random.Next(1, 6);
            var raised = signals.Select(signal => signal.Id is not null || random.Next(oneIn) > 0
                ? signal
                : signal with { Value = signal.Value + (random.Next(1, 80) / 7.0) }).ToArray();
            yield return ((account, raised), $"draw {draw}");
        }

        if (account.Arr is { } arr) yield return ((account with { Arr = arr + random.Next(1, 40) }, signals), "arr raised");
    }

    // What is measured against seats or arr falls when these rise, and a change falls when the past rises.
    private static PlainCard Straight(PlainCard card, bool rising) => card with
    {
        Dimensions = [.. card.Dimensions.Select(dimension => dimension with { Metrics = [.. dimension.Metrics.Select(metric => Straight(metric, rising))] })],
    };

    private static PlainMetric Straight(PlainMetric metric, bool rising)
    {
        var scores = metric.Curve.Select(point => point.Score).Order().ToArray();
        if (!rising) Array.Reverse(scores);
        return metric with
        {
            Measure = metric.Measure with { Change = false, Per = metric.Measure.Per == "arr" ? null : metric.Measure.Per },
            Curve = [.. metric.Curve.Select((point, i) => (point.X, scores[i]))],
        };
    }

    private static bool SharesStay(AccountScore before, AccountScore after) =>
        before.Scorecard == after.Scorecard && before.Metrics.Select(metric => metric.Share).SequenceEqual(after.Metrics.Select(metric => metric.Share));
}
