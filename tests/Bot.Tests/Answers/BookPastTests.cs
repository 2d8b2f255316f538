using HealthScore.Bot.Demo;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Answers about the book's past agree with what cards about single accounts say.</summary>
public sealed class BookPastTests(SharedBench shared) : IClassFixture<SharedBench>
{
    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(90)]
    public async Task Movers_WhenAsked_AreThoseWhoseCardsSayTheyMoved(int days)
    {
        var moved = new List<(AccountId Id, int Points, decimal Arr)>();
        foreach (var entry in await ActiveAsync())
        {
            var movement = await shared.Bench.Movements.OfAsync(entry, AnswerBench.Today, CancellationToken.None);
            if (DeltaOf(movement, days) is { } points and not 0) moved.Add((entry.Account.Id, points, entry.Account.Arr ?? 0));
        }

        var rows = await AllRowsAsync($"biggest moves in the last {days} days");

        Assert.NotEmpty(moved);
        Assert.Equal(moved.OrderByDescending(m => Math.Abs(m.Points)).ThenByDescending(m => m.Arr).ThenBy(m => m.Id).Select(m => m.Id.Value), rows.Select(r => r.Id));
        Assert.All(rows, row => Assert.Contains($"{Signed(moved.Single(m => m.Id.Value == row.Id).Points)} in {days} days", row.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("biggest drops this week", "\u2212", "Biggest drops")]
    [InlineData("biggest gains in the last 30 days", "+", "Biggest gains")]
    public async Task Movers_WhenADirectionIsAsked_GoThatWayOnly(string text, string sign, string title)
    {
        var card = await shared.Bench.AskAsync(text, DemoPeople.Dana);

        Assert.Equal(title, Assert.IsType<HeadingBlock>(card.Blocks[0]).Text);
        Assert.All(card.Blocks.OfType<ListBlock>().Single().Rows, row => Assert.StartsWith(sign, row.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Movers_WhenACapDidMostOfIt_NamesTheCap() =>
        Assert.Contains("Mostly: Capped at 35", await shared.Bench.SayAsync("biggest drops in the last 30 days", DemoPeople.Dana), StringComparison.Ordinal);

    [Fact]
    public async Task Movers_WhenAMetricMovedToo_AreNotPutDownToRounding() =>
        Assert.All(await AllRowsAsync("what moved this week?"), row => Assert.DoesNotContain("Rounding", row.Detail, StringComparison.Ordinal));

    [Theory]
    [InlineData("what moved this week?")]
    [InlineData("who has gone quiet?")]
    public async Task Lists_WhenMineAreAsked_AreMine(string text)
    {
        var ids = (await AllRowsAsync(text.Replace("?", " in my book?"), DemoPeople.Ana)).Select(row => row.Id).ToHashSet();

        var mine = (await ActiveAsync()).Where(entry => entry.Account.Owner?.Value == DemoPeople.Ana).Select(entry => entry.Account.Id.Value);
        Assert.NotEmpty(ids);
        Assert.Subset(mine.ToHashSet(), ids);
    }

    private static int? DeltaOf(ScoreMovement movement, int days) => days switch { 7 => movement.Delta7, 30 => movement.Delta30, _ => movement.Delta90 };

    private static string Signed(int points) => points < 0 ? $"\u2212{-points}" : $"+{points}";

    private async Task<List<(string Id, string Detail)>> AllRowsAsync(string text, string asker = DemoPeople.Dana)
    {
        var card = await shared.Bench.AskAsync(text, asker);
        var rows = Rows(card);
        while (card.Buttons.FirstOrDefault(button => button.Title == "Show more") is { } more) rows.AddRange(Rows(card = await shared.Bench.PressAsync(more.Press, asker)));
        return rows;
    }

    private static List<(string Id, string Detail)> Rows(Card card) =>
        [.. card.Blocks.OfType<ListBlock>().SelectMany(list => list.Rows).Select(row => (row.Open!.Press.Values["account"], row.Detail!))];

    private async Task<List<BookEntry>> ActiveAsync() =>
        [.. (await shared.Bench.Book.ReadAsync(CancellationToken.None)).Entries.Where(e => e.Account.Status == AccountStatus.Active)];
}
