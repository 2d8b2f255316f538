using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Composing;

public sealed class ListCardTests
{
    private static readonly ButtonPress More = new("book.at_risk", new Dictionary<string, string> { ["skip"] = "10" });

    [Theory]
    [InlineData(0, 0, 0, "0 accounts", false)]
    [InlineData(1, 0, 1, "1 account", false)]
    [InlineData(10, 0, 10, "10 accounts", false)]
    [InlineData(10, 0, 11, "1–10 of 11", true)]
    [InlineData(25, 0, 25, "1–10 of 25", true)]
    [InlineData(10, 10, 25, "11–20 of 25", true)]
    [InlineData(5, 20, 25, "21–25 of 25", false)]
    public void Compose_WhenPagesVary_CountsAndOffersMore(int rows, int skipped, int total, string range, bool isMore)
    {
        var card = ListCard.Compose(
            new ListFacts { Kind = ListKind.AtRisk, Rows = [.. Enumerable.Repeat(Row, rows)], Skipped = skipped, Total = total, More = More },
            SampleAccounts.Reader);

        Assert.Equal(range, Assert.IsType<HeadingBlock>(card.Blocks[0]).Detail);
        Assert.Equal(isMore, card.Buttons.Any(b => b.Title == "Show more" && b.Press == More));
        Assert.True(card.Blocks.OfType<ListBlock>().Sum(b => b.Rows.Count) <= 10);
    }

    [Fact]
    public void Compose_WhenARowIsPressed_OpensItsAccount()
    {
        var card = ListCard.Compose(new ListFacts { Kind = ListKind.Renewals, Rows = [Row], Total = 1 }, SampleAccounts.Reader);

        var open = card.Blocks.OfType<ListBlock>().Single().Rows[0].Open!;
        Assert.Equal("Open Acme Corp", open.Title);
        Assert.Equal("account.health", open.Press.Verb);
        Assert.Equal("acme", open.Press.Values["account"]);
    }

    [Fact]
    public void Compose_WhenNothingIsFiltered_SaysNothingOfFilters() =>
        Assert.DoesNotContain(
            ListCard.Compose(new ListFacts { Kind = ListKind.Renewals, Rows = [], Total = 0 }, SampleAccounts.Reader).Blocks,
            b => b is TextBlock { Text: var text } && text.StartsWith("Looking", StringComparison.Ordinal));

    [Fact]
    public void Compose_WhenEverythingIsFiltered_SaysAllOfItBack()
    {
        var filters = new ShownFilters
        {
            Bands = [Band.Red, Band.Unknown],
            Owner = "Ana <b>Ruiz</b>",
            Segments = ["SMB", "Startup"],
            Industries = ["Retail"],
            Regions = ["EMEA"],
            Lifecycles = ["onboarding"],
            Dimension = "support",
            ArrOver = 50_000,
            ArrUnder = 90_000,
            RenewsWithinDays = 1,
            PeriodDays = 30,
        };

        var card = ListCard.Compose(new ListFacts { Kind = ListKind.Renewals, Rows = [], Total = 0, Filters = filters }, SampleAccounts.Reader);

        Assert.Contains(card.Blocks, b => b is TextBlock
        {
            Text: "Looking at: Red, Grey · owned by Ana <b>Ruiz</b> · SMB, Startup · Retail · EMEA · Onboarding · low on Support · ARR over 50,000 · ARR under 90,000 · renewing by tomorrow · last 30 days",
        });
    }

    [Theory]
    [InlineData(new string[0], null)]
    [InlineData(new[] { "tech industry" }, "Left out, not understood: tech industry")]
    [InlineData(new[] { "a", "b" }, "Left out, not understood: a, b")]
    [InlineData(new[] { "1", "2", "3", "4", "5", "6" }, "Left out, not understood: 1, 2, 3, 4, 5")]
    public void Compose_WhenWordsWereNotUnderstood_SaysWhich(string[] words, string? line)
    {
        var list = ListCard.Compose(new ListFacts { Kind = ListKind.AtRisk, Rows = [Row], Total = 1, Ignored = words }, SampleAccounts.Reader);
        var book = BookCard.Compose(new BookFacts { Totals = BookTotals.Of([]), Ignored = words }, SampleAccounts.Reader);

        foreach (var card in new[] { list, book })
            Assert.Equal(line, card.Blocks.OfType<TextBlock>().FirstOrDefault(b => b.Text.StartsWith("Left out", StringComparison.Ordinal))?.Text);
    }

    private static AccountRow Row => SampleAccounts.Row(SampleAccounts.AtRisk);
}
