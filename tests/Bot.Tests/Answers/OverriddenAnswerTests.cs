using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>A score by hand in every answer that shows a score: the demo's Acme Corp, put to 3.</summary>
public class OverriddenAnswerTests
{
    private static readonly AccountId Acme = new("acme-corp");

    [Fact]
    public async Task Health_ShowsTheScoreByHandWithWhoWhyAndTheComputedOne()
    {
        await using var bench = await OverriddenAsync();
        var computed = await ComputedAsync(bench);

        var shown = await bench.SayAsync("how is Acme Corp?");

        Assert.Contains("The sponsor has left the company", shown, StringComparison.Ordinal);
        Assert.Contains("Ana", shown, StringComparison.Ordinal);
        Assert.Matches(@"(?s)\b3\b", shown);
        Assert.Contains(computed, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_HasItAsAStepOfItsOwn()
    {
        await using var bench = await OverriddenAsync();
        Assert.Contains("Set by Ana", await bench.SayAsync("why is Acme Corp low?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_FilterSortAndMarkByWhatIsShown()
    {
        await using var bench = await OverriddenAsync();

        var shown = await bench.SayAsync("which accounts are red?");

        Assert.Contains("Acme Corp", shown, StringComparison.Ordinal);
        Assert.Contains("Set by hand", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme Corp", await bench.SayAsync("which accounts are yellow?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Book_CountsWhatIsShown()
    {
        await using var bench = await AnswerBench.StartAsync();
        var before = await RedAsync(bench);
        await SetAsync(bench);
        Assert.Equal(before + 1, await RedAsync(bench));
    }

    [Fact]
    public async Task Health_WhenItHasLapsed_ShowsTheComputedScoreAgain()
    {
        await using var bench = await OverriddenAsync();
        bench.Time.Advance(TimeSpan.FromDays(3));
        await bench.CatchUpAsync();

        var shown = await bench.SayAsync("how is Acme Corp?");

        Assert.DoesNotContain("The sponsor has left the company", shown, StringComparison.Ordinal);
        Assert.Contains(await ComputedAsync(bench), shown, StringComparison.Ordinal);
    }

    private static async Task<AnswerBench> OverriddenAsync()
    {
        var bench = await AnswerBench.StartAsync();
        await SetAsync(bench);
        return bench;
    }

    private static async Task SetAsync(AnswerBench bench)
    {
        var now = bench.Time.GetUtcNow();
        Assert.True(await bench.Overrides.SetAsync(
            Override.OfScore("o", Acme, 3, "The sponsor has left the company", new UserId("ana@example.com"), now, now.AddDays(3)), CancellationToken.None));
        await bench.CatchUpAsync();
    }

    private static async Task<string> ComputedAsync(AnswerBench bench)
    {
        var book = await bench.Book.ReadAsync(CancellationToken.None);
        return $"{book.Entries.Single(entry => entry.Account.Id == Acme).Score.Score}";
    }

    private static async Task<int> RedAsync(AnswerBench bench)
    {
        var book = await bench.Book.ReadAsync(CancellationToken.None);
        return book.Entries.Count(entry => entry.Account.Status == AccountStatus.Active && entry.ShownBand == Band.Red);
    }
}
