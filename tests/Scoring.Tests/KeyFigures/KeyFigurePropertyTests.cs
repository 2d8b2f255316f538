using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.History;

namespace HealthScore.Scoring.Tests.KeyFigures;

/// <summary>What must hold for the key figures of any book, tried on books made by chance.</summary>
public class KeyFigurePropertyTests
{
    private static readonly string[] Kinds =
        ["survey.nps", "survey.csat", "survey.ces", "support.ticket", "support.first_response_hours", "support.resolution_hours", "relationship.touchpoint"];

    private static readonly Conversion[] Conversions = [new("x", new("support.ticket", null, null), new("survey.csat", null, null))];

    [Fact]
    public void Figures_ForAnyBook_StayInRange() => ForEach((_, book, period) =>
    {
        var set = Figures.Of(period, Conversions, book);
        foreach (var id in new[] { FigureIds.Csat, FigureIds.ChurnRate, FigureIds.Retention, FigureIds.Grr, "x" })
            Assert.True(set.Get(id).Value is null or (>= 0 and <= 1), id);
        Assert.True(set.Get(FigureIds.Nps).Value is null or (>= -100 and <= 100));
        Assert.Equal(set.Get(FigureIds.ChurnRate).Value is null, set.Get(FigureIds.Retention).Value is null);
        if (set.Get(FigureIds.ChurnRate).Value is { } churn) Assert.Equal(1, churn + set.Get(FigureIds.Retention).Value!.Value, 12);
        if (set.Get(FigureIds.Nps) is { Value: { } nps } figure)
            Assert.Equal(nps, 100 * (figure.Detail("promoters") - figure.Detail("detractors")), 9);
        Assert.True(set.Get(FigureIds.Grr).Value is null || set.Get(FigureIds.Grr).Value <= set.Get(FigureIds.Nrr).Value);
        Assert.Equal(set.Topics.Sum(topic => topic.Count), set.Get(FigureIds.Tickets).Value ?? 0);
    });

    [Fact]
    public void Figures_ForAnyBook_NeverSeeTheFuture() => ForEach((random, book, period) =>
    {
        var cut = book.Select(past => new AccountPast(past.Versions, [.. past.Arrivals.Where(arrival => arrival.Signal.At <= period.End)]));
        Same(Figures.Of(period, Conversions, book), Figures.Of(period, Conversions, [.. cut]));
    });

    [Fact]
    public void Figures_ForAnyBook_DoNotDependOnTheOrderOfAccounts() => ForEach((random, book, period) =>
    {
        var shuffled = book.ToArray();
        random.Shuffle(shuffled);
        Same(Figures.Of(period, Conversions, book), Figures.Of(period, Conversions, shuffled));
    });

    // Counts of two halves of a book add up to those of the whole.
    [Fact]
    public void Figures_ForAnyBook_AddUpOverItsParts() => ForEach((_, book, period) =>
    {
        var (whole, left, right) = (Figures.Of(period, Conversions, book), Figures.Of(period, Conversions, book[..3]), Figures.Of(period, Conversions, book[3..]));
        for (var i = 0; i < whole.Figures.Count; i++)
            Assert.Equal(whole.Figures[i].Base, left.Figures[i].Base + right.Figures[i].Base);
        Assert.Equal(whole.Topics.Sum(topic => topic.Before), left.Topics.Concat(right.Topics).Sum(topic => topic.Before));
    });

    [Fact]
    public void Figures_WhenPartsAreCountedApartAndAdded_AreThoseOfTheWhole() => ForEach((random, book, period) =>
    {
        var sum = new KeyFigureCalculator(period, _ => true, Conversions);
        foreach (var part in book.Chunk(random.Next(1, 4)))
        {
            var counted = new KeyFigureCalculator(period, _ => true, Conversions);
            foreach (var past in part) counted.Add(past);
            sum.Add(counted);
        }

        Same(Figures.Of(period, Conversions, book), sum.Figures());
    });

    private static void Same(KeyFigureSet expected, KeyFigureSet actual)
    {
        Assert.Equal(expected.Topics, actual.Topics);
        foreach (var (one, other) in expected.Figures.Zip(actual.Figures))
        {
            Assert.Equal((one.Id, one.Base), (other.Id, other.Base));
            Assert.Equal(one.Value ?? double.NaN, other.Value ?? double.NaN, 9);
        }
    }

    private static void ForEach(Action<Random, AccountPast[], Period> check)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var book = Enumerable.Range(0, 7).Select(_ => Past(random)).ToArray();
            check(random, book, new Period(Day(random, 100), Day(random, 60).AddDays(100)));
        }
    }

    private static AccountPast Past(Random random)
    {
        var started = random.Next(3) == 0 ? "" : $"started_on={Day(random, 250):yyyy-MM-dd};";
        var churned = random.Next(3) == 0 ? $"status=churned;churned_on={Day(random, 250):yyyy-MM-dd};" : "";
        var versions = Enumerable.Range(0, random.Next(1, 3)).Select(i => ($"2025-{(i * 9) + 2:00}-01", $"{started}{churned}arr={random.Next(0, 9)}")).ToArray();
        var signals = Enumerable.Range(0, random.Next(12)).Select(_ => new ArrivedSignal(
            Cards.Instant("2026-12-31"),
            new Signal(new AccountId("A"), Kinds[random.Next(Kinds.Length)], Day(random, 250), random.Next(0, 11), null,
                random.Next(2) == 0 ? default : new SignalAttributes([KeyValuePair.Create("topic", $"t{random.Next(3)}")]))));
        return new AccountPast(Figures.Past(versions).Versions, [.. signals]);
    }

    private static DateTimeOffset Day(Random random, int days) => Cards.Instant("2025-08-01").AddDays(random.Next(days));
}
