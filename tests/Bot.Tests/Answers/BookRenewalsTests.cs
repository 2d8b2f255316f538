using HealthScore.Bot.Demo;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Answers;

public sealed class BookRenewalsTests(SharedBench shared) : IClassFixture<SharedBench>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public async Task Renewals_WhenRedOnesOfTheNext90DaysAreAsked_ListsThemSoonestFirst()
    {
        var card = await shared.Bench.AskAsync("which red accounts renew in the next 90 days?");

        var expected = (await shared.Bench.Book.ReadAsync(CancellationToken.None)).Entries
            .Where(e => e.Account.Status == AccountStatus.Active && e.Score.Band == Band.Red)
            .Where(e => e.Account.RenewsOn >= Today && e.Account.RenewsOn <= Today.AddDays(90))
            .OrderBy(e => e.Account.RenewsOn)
            .Select(e => e.Account.Id.Value);
        Assert.Equal(expected.Take(10), Ids(card));
        Assert.NotEmpty(Ids(card));
    }

    [Fact]
    public async Task Renewals_WhenNextQuarterIsAsked_ListsThatSpanAndSaysIt()
    {
        var card = await shared.Bench.AskAsync("renewals next quarter", DemoPeople.Dana);

        var book = await shared.Bench.Book.ReadAsync(CancellationToken.None);
        var dates = Ids(card).Select(id => book.Entries.Single(e => e.Account.Id.Value == id).Account.RenewsOn!.Value).ToList();
        Assert.NotEmpty(dates);
        Assert.All(dates, date => Assert.InRange(date, new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31)));
        Assert.Equal(dates.Order(), dates);
        Assert.Contains("from Jan 1, 2027", PlainTextRenderer.Render(card), StringComparison.Ordinal);
        Assert.Contains("Renews ", PlainTextRenderer.Render(card), StringComparison.Ordinal);
    }

    private static List<string> Ids(Card card) =>
        [.. card.Blocks.OfType<ListBlock>().SelectMany(list => list.Rows).Select(row => row.Open!.Press.Values["account"])];
}
