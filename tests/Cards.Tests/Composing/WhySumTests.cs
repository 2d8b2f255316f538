using HealthScore.Cards.Composing;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Composing;

public sealed class WhySumTests
{
    [Fact]
    public void Of_WhenScoresAreAny_ShownPartsAddUpToTheShownScore()
    {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var score = Random(random);
            var byHand = random.Next(4) == 0 ? random.Next(101) : (int?)null;

            var sum = WhySum.Of(score, byHand ?? score.Score, byHand is not null);

            AssertAddsUp(sum);
            if (score.Raw is null) Assert.Empty(sum);
            else if ((byHand ?? score.Score) is { } shown) Assert.Equal(shown * 10, sum[^1].Tenths);
            else Assert.Equal(Tenths.Of(score.Raw.Value), sum[^1].Tenths);
        }
    }

    [Fact]
    public void Of_WhenACapLowers_IsAPartOfItsOwn()
    {
        var score = SampleAccounts.AtRisk.Score;

        var sum = WhySum.Of(score, score.Score, isByHand: false);

        Assert.Equal(-48, Assert.Single(sum, p => p.Kind == WhyPartKind.Rule).Tenths);
        Assert.Equal(400, sum[^1].Tenths);
    }

    [Fact]
    public void Of_WhenAFloorAndACapFire_FloorComesFirst()
    {
        var score = new ScoreSketch("a", SampleAccounts.Now)
            .Metric("d", "m", 1, 1, 20)
            .Rule("up", 1, floor: 60)
            .Rule("higher", 1, floor: 80)
            .Rule("down", 1, cap: 50.5)
            .Rule("idle", 1, cap: 90)
            .Build();

        var sum = WhySum.Of(score, score.Score, isByHand: false);

        Assert.Equal(
            [(WhyPartKind.Best, 1000), (WhyPartKind.Metric, -800), (WhyPartKind.Raw, 200), (WhyPartKind.Rule, 600), (WhyPartKind.Rule, -295), (WhyPartKind.Rounding, 5), (WhyPartKind.Score, 510)],
            sum.Select(p => (p.Kind, p.Tenths)));
        Assert.Equal([1, 2], WhySum.RulesAtWork(sum));
    }

    [Fact]
    public void Of_WhenNothingIsShown_EndsInTheMeasuredScore()
    {
        var sum = WhySum.Of(SampleAccounts.Unclear.Score, null, isByHand: false);

        Assert.Equal(WhyPartKind.Raw, sum[^1].Kind);
        Assert.Equal(680, sum[^1].Tenths);
    }

    private static void AssertAddsUp(IReadOnlyList<WhyPart> sum)
    {
        var at = 0;
        foreach (var part in sum)
        {
            if (part.Kind is WhyPartKind.Raw or WhyPartKind.Score) Assert.Equal(part.Tenths, at);
            else at += part.Tenths;
        }
    }

    private static AccountScore Random(Random random)
    {
        var sketch = new ScoreSketch("a", SampleAccounts.Now);
        for (var m = random.Next(12); m > 0; m--)
        {
            var isMissing = random.Next(5) == 0;
            sketch.Metric($"d{m % 3}", $"m{m}", 0.1 + random.NextDouble(), isMissing ? null : 1, isMissing ? null : random.Next(3) == 0 ? 100 : random.NextDouble() * 100, random.NextDouble());
        }

        for (var r = random.Next(4); r > 0; r--)
        {
            var limit = Math.Round(random.NextDouble() * 100, random.Next(3));
            sketch.Rule($"r{r}", 1, random.Next(2) == 0 ? limit : null, random.Next(2) == 0 ? limit : null);
        }

        return sketch.Build();
    }
}
