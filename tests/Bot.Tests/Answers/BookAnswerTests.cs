using HealthScore.Bot.Demo;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Answers;

public sealed class BookAnswerTests(SharedBench shared) : IClassFixture<SharedBench>
{
    [Fact]
    public async Task AtRisk_WhenNothingElseIsSaid_ListsRedAndYellowLowestFirst()
    {
        var bench = shared.Bench;

        var ids = Ids(await bench.AskAsync("which accounts are at risk?"));

        var expected = (await ActiveAsync(bench))
            .Where(entry => entry.Score.Band is Band.Red or Band.Yellow)
            .OrderBy(entry => entry.Score.Score)
            .ThenByDescending(entry => entry.Account.Arr)
            .Select(entry => entry.Account.Id.Value)
            .Take(10);
        Assert.Equal(expected, ids);
    }

    [Fact]
    public async Task AtRisk_WhenMoreIsPressedToTheEnd_ShowsEachAccountOnce()
    {
        var bench = shared.Bench;
        var expected = (await ActiveAsync(bench)).Count(entry => entry.Score.Band is Band.Red or Band.Yellow);

        var card = await bench.AskAsync("which accounts are at risk?");
        var seen = Ids(card);
        while (card.Buttons.FirstOrDefault(button => button.Title.Contains("more", StringComparison.OrdinalIgnoreCase)) is { } more)
        {
            card = await bench.PressAsync(more.Press);
            seen.AddRange(Ids(card));
        }

        Assert.True(expected > 10, "the demo has more than one page at risk");
        Assert.Equal(expected, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task AtRisk_WhenMineAreAsked_ListsOnlyTheAskers()
    {
        var bench = shared.Bench;

        var ids = Ids(await bench.AskAsync("which of my accounts are red?", DemoPeople.Ana));

        var mine = (await ActiveAsync(bench)).Where(entry => entry.Account.Owner == new UserId(DemoPeople.Ana));
        Assert.Equal(
            mine.Where(entry => entry.Score.Band == Band.Red).Select(entry => entry.Account.Id.Value).Order(),
            ids.Order());
    }

    [Fact]
    public async Task AtRisk_WhenAManagersTeamIsAsked_ListsWhatTheirPeopleOwn()
    {
        var bench = shared.Bench;

        var ids = Ids(await bench.AskAsync("mia's team red accounts", DemoPeople.Dana));

        var theirs = (await ActiveAsync(bench)).Where(entry => entry.Account.Owner is { Value: DemoPeople.Ana or DemoPeople.Ben });
        Assert.Equal(theirs.Where(entry => entry.Score.Band == Band.Red).Select(entry => entry.Account.Id.Value).Order().Take(10), ids.Order());
    }

    [Fact]
    public async Task AtRisk_WhenAWordIsNotUnderstood_SaysSo() =>
        Assert.Contains("not understood: tech industry", await shared.Bench.SayAsync("at risk in the tech industry"), StringComparison.Ordinal);

    [Fact]
    public async Task AtRisk_WhenNobodyKnownAsksForTheirs_SaysSoInsteadOfGoodNews()
    {
        var bench = shared.Bench;

        var card = await bench.AskAsync("which of my accounts are red?", asker: null);

        Assert.Contains("who you are", card.Summary, StringComparison.Ordinal);
        Assert.Empty(Ids(card));
    }

    [Fact]
    public async Task AtRisk_WhenTheWorstFiveAreAsked_ListsTheFiveLowest()
    {
        var bench = shared.Bench;

        var ids = Ids(await bench.AskAsync("worst 5 accounts"));

        var expected = (await ActiveAsync(bench))
            .Where(entry => entry.Score.Score is not null)
            .OrderBy(entry => entry.Score.Score)
            .ThenByDescending(entry => entry.Account.Arr)
            .Select(entry => entry.Account.Id.Value)
            .Take(5);
        Assert.Equal(expected, ids);
    }

    [Fact]
    public async Task AtRisk_WhenARowIsPressed_OpensThatAccount()
    {
        var bench = shared.Bench;
        var list = await bench.AskAsync("red accounts");

        var first = list.Blocks.OfType<ListBlock>().Single().Rows[0];
        var opened = await bench.PressAsync(first.Open!.Press);

        Assert.StartsWith(first.Title, PlainTextRenderer.Render(opened), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DemoPeople.Mia, "how is my book doing?")]
    [InlineData(DemoPeople.Ana, "how is my book doing?")]
    [InlineData(DemoPeople.Dana, "how are we doing?")]
    public async Task Summary_WhenAsked_CountsTheRightBook(string asker, string text)
    {
        var bench = shared.Bench;

        var shown = await bench.SayAsync(text, asker);

        var book = (await ActiveAsync(bench)).Where(entry => asker switch
        {
            DemoPeople.Ana => entry.Account.Owner == new UserId(DemoPeople.Ana),
            DemoPeople.Mia => entry.Account.Manager == new UserId(DemoPeople.Mia),
            _ => true,
        }).ToList();
        Assert.Contains($"{book.Count} accounts", shown, StringComparison.Ordinal);
        Assert.All(
            book.GroupBy(entry => entry.Score.Band).Where(group => group.Key != Band.Unknown),
            group => Assert.Matches($@"{group.Key}, .*\s{group.Count()}\s", shown));
    }

    private static async Task<List<BookEntry>> ActiveAsync(AnswerBench bench) =>
        [.. (await bench.Book.ReadAsync(CancellationToken.None)).Entries.Where(e => e.Account.Status == AccountStatus.Active)];

    private static List<string> Ids(Card card) =>
        [.. card.Blocks.OfType<ListBlock>().SelectMany(list => list.Rows).Select(row => row.Open!.Press.Values["account"])];
}
