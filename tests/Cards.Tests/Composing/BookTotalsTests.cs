using HealthScore.Cards.Composing;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Composing;

public sealed class BookTotalsTests
{
    [Fact]
    public void Of_WhenAccountsAreMixed_CountsBandsAndKeepsCurrenciesApart()
    {
        var totals = BookTotals.Of(new[] { SampleAccounts.AtRisk, SampleAccounts.Watched, SampleAccounts.Healthy, SampleAccounts.Unclear }
            .Select(f => (f.Account, f.Score)));

        Assert.Equal([Band.Red, Band.Yellow, Band.Green, Band.Unknown], totals.Bands.Select(b => b.Band));
        Assert.Equal([1, 1, 1, 1], totals.Bands.Select(b => b.Count));
        Assert.Equal(184_000m, totals.Bands[0].Arr["USD"]);
        Assert.Equal(62_500m, totals.Bands[1].Arr["EUR"]);
        Assert.Empty(totals.Bands[3].Arr);
        Assert.Equal((40 + 60 + 97) / 3.0, totals.AverageScore);
        Assert.Equal(4, totals.Accounts);
    }

    [Fact]
    public void Of_WhenTheBookIsEmpty_HasNoAverages()
    {
        var totals = BookTotals.Of([]);

        Assert.Null(totals.AverageScore);
        Assert.Null(totals.AverageCoverage);
        Assert.Equal(0, totals.Accounts);
    }

    [Theory]
    [InlineData("me", "Your book")]
    [InlineData("team", "Your team's book")]
    [InlineData("Ana", "Part of the book")]
    [InlineData(null, "The whole book")]
    public void Compose_WhenTheOwnerVaries_NamesTheBook(string? owner, string title)
    {
        var filters = owner is null ? ShownFilters.None : new ShownFilters { Owner = owner };

        var card = BookCard.Compose(new BookFacts { Totals = BookTotals.Of([]), Filters = filters }, SampleAccounts.Reader);

        Assert.StartsWith(title + ":", card.Summary);
    }
}
