using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Reference;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>
/// A score that stands until it is due is what scoring from scratch says at any instant: on thousands of histories made by
/// chance, looked at where windows end and freshness fades, one tick before and after, and in between.
/// </summary>
public class DueCalculatorPropertyTests
{
    private const int Books = 500;
    private const int Days = 45;
    private static readonly int[] Edges = [1, 2, 7, 14, 28, 56, 90, 180];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Standing_UntilItIsDue_IsWhatScratchSays(int batch)
    {
        var steps = 0;
        for (var seed = 300_000 + (batch * Books); seed < 300_000 + ((batch + 1) * Books); seed++)
        {
            var book = new RandomBook(seed);
            foreach (var account in book.Accounts) steps += Walk(book, account, new Random(seed), $"seed {seed}, {account.Id}");
        }

        // Time alone is cheap: a few computations per account and day, most days one.
        Assert.InRange(steps / (Books * 4.0 * Days), 0.05, 3);
    }

    private static int Walk(RandomBook book, Account account, Random random, string where)
    {
        var due = new DueCalculator(book.Calculator);
        var history = book.History(account);
        var edges = EdgesOf(book, account);
        // Begins where some signals are of the future still.
        var now = book.AsOf.AddDays(-20).AddTicks(random.NextInt64(TimeSpan.TicksPerDay));
        var end = now.AddDays(Days);
        var steps = 0;
        for (; now < end; steps++)
        {
            Assert.True(steps < 3_000, $"{where}: never gets on, at {now:O}");
            var next = due.DueAfter(account, history, now) ?? DateTimeOffset.MaxValue;
            Assert.True(next > now, $"{where}: due {next:O}, not after {now:O}");
            var standing = Shown(book.Calculator, account, history, now);
            var late = Lateness(book.Calculator.CardFor(account));
            foreach (var instant in Instants(now, next < end ? next : end, edges, random).Where(instant => instant > now && instant < next - late))
            {
                var scratch = Shown(book.Calculator, account, history, instant);
                Assert.True(standing == scratch, $"{where}: at {now:O} {standing}, due {next:O}, but at {instant:O} {scratch}");
            }

            now = next;
        }

        return steps;
    }

    private static IEnumerable<DateTimeOffset> Instants(DateTimeOffset now, DateTimeOffset next, List<long> edges, Random random)
    {
        yield return now.AddTicks(1);
        yield return next.AddTicks(-1);
        yield return next - DueCalculator.Lateness - TimeSpan.FromTicks(1);
        for (var i = 0; i < 4; i++) yield return now.AddTicks(random.NextInt64((next - now).Ticks));
        var first = edges.BinarySearch(now.UtcTicks);
        for (var i = first < 0 ? ~first : first; i < edges.Count && edges[i] < next.UtcTicks; i++)
            yield return new DateTimeOffset(edges[i], TimeSpan.Zero);
    }

    private static List<long> EdgesOf(RandomBook book, Account account)
    {
        var edges = book.Arrivals.Where(signal => signal.Account == account.Id)
            .SelectMany(signal => Edges.Append(0).Select(days => signal.At.AddDays(days).UtcTicks))
            .SelectMany(ticks => new[] { ticks - 1, ticks, ticks + 1 }).Distinct().ToList();
        edges.Sort();
        return edges;
    }

    // Where nothing but signals and windows is read, not even a tick is allowed.
    private static TimeSpan Lateness(Scorecard? card)
    {
        if (card is null) return TimeSpan.Zero;
        var measures = card.Dimensions.SelectMany(dimension => dimension.Metrics).Select(metric => metric.Measure)
            .Concat(card.Rules.Select(rule => rule.When)).ToList();
        if (measures.OfType<SignalMeasure>().Any(measure => measure is { Aggregation: Aggregation.DaysSince, Change: true }))
            return DueCalculator.CurvedLateness;
        return measures.Any(measure => measure is DateMeasure or SignalMeasure { Aggregation: Aggregation.DaysSince } or SignalMeasure { FreshForDays: not null })
            ? DueCalculator.Lateness
            : TimeSpan.Zero;
    }

    private static (int? Score, Band Band, bool IsKnown, string Rules, DateTimeOffset? Newest) Shown(
        ScoreCalculator calculator, Account account, SignalHistory history, DateTimeOffset instant)
    {
        var score = calculator.Calculate(account, history, instant);
        return (score.Score, score.Band, score.Raw is not null, string.Join(' ', score.Rules.Select(rule => rule.Id)), score.NewestSignalAt);
    }
}
