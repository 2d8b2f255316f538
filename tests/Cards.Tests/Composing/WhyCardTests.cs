using System.Globalization;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;

namespace HealthScore.Cards.Tests.Composing;

public sealed class WhyCardTests
{
    [Fact]
    public void Compose_WhenMetricsAreMany_GathersTheSmallOnesAndStillAddsUp()
    {
        var random = new Random(5);
        for (var count = 1; count < 40; count++)
        {
            var sketch = new ScoreSketch("a", SampleAccounts.Now);
            for (var m = 0; m < count; m++) sketch.Metric("d", $"m{m}", 1 + random.NextDouble(), 1, random.NextDouble() * 99);

            var rows = Table(WhyCard.Compose(SampleAccounts.AtRisk with { Score = sketch.Build() }, SampleAccounts.Reader)).Rows;

            Assert.True(rows.Count <= 16);
            var steps = rows.Where(r => !r.IsTotal).Sum(r => Points(r.Cells[1]));
            Assert.Equal(Points(rows[^1].Cells[1]), 100m + steps);
            Assert.Equal(count > 11, rows.Any(r => r.Cells[0].EndsWith("smaller parts", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Compose_WhenMetricsAreMissingOrOld_NamesThem()
    {
        var facts = WhyCard.Compose(SampleAccounts.AtRisk, SampleAccounts.Reader).Blocks.OfType<FactsBlock>().Single().Facts;

        Assert.Equal([new Fact("Costs nothing", "Champion"), new Fact("Getting old", "CSAT counts 40%"), new Fact("No data", "Training")], facts);
    }

    [Fact]
    public void Compose_WhenARuleChangesNothing_SaysSo()
    {
        var score = SampleAccounts.Sliding("a").Rule("gone_silent", 22.2, cap: 90).Build();

        var card = WhyCard.Compose(SampleAccounts.AtRisk with { Score = score }, SampleAccounts.Reader);

        Assert.Contains(card.Blocks, b => b is TextBlock { Text: "Capped at 90: not used for 22 days (makes no difference here)" });
    }

    [Fact]
    public void Compose_WhenTheNameIsHostile_KeepsItOneLine()
    {
        var account = SampleAccounts.AtRisk.Account with { Name = new string('x', 10_000) + "\n" };

        var heading = Assert.IsType<HeadingBlock>(WhyCard.Compose(SampleAccounts.AtRisk with { Account = account }, SampleAccounts.Reader).Blocks[0]);

        Assert.InRange(heading.Text.Length, 10, 120);
    }

    private static TableBlock Table(Card card) => card.Blocks.OfType<TableBlock>().Single();

    private static decimal Points(string text) =>
        decimal.Parse(text.Replace('−', '-').Replace("±", ""), CultureInfo.InvariantCulture);
}
