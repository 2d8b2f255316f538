using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>Live scoring in the served bot: it follows writes and time, sleeps in between, and no failure ends it.</summary>
public sealed class LiveScoringServiceTests
{
    [Fact]
    public async Task Write_OfThisProcess_ChangesTheScore_WithoutTimePassing()
    {
        await using var bench = new LiveBench();
        await bench.StartAsync();
        await bench.RestsAsync();

        await bench.SaveAsync(bench.Store, "a", 60);

        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
        await bench.SaveAsync(bench.Store, "a", 20);
        await LiveBench.UntilAsync(() => bench.Shown("a") == 80);
    }

    [Fact]
    public async Task Write_OfAnotherProcess_ChangesTheScore_WithinAGlance()
    {
        await using var bench = new LiveBench();
        await bench.StartAsync();
        await bench.RestsAsync();
        await bench.SaveAsync(bench.Elsewhere, "a", 60);
        Assert.Equal(-1, bench.Shown("a"));

        bench.Time.Advance(LiveScoringService.Glance);

        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
    }

    [Fact]
    public async Task Start_ComputesWhatBecameDueMeanwhile()
    {
        await using var bench = new LiveBench();
        await bench.SaveAsync(bench.Elsewhere, "a", 60);

        await bench.StartAsync();

        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
    }

    [Fact]
    public async Task Time_WhenAWindowEnds_ChangesTheScore()
    {
        await using var bench = new LiveBench();
        await bench.SaveAsync(bench.Store, "a", 60);
        await bench.StartAsync();
        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
        await bench.RestsAsync();

        bench.Time.Advance(TimeSpan.FromDays(7) - LiveScoringService.Glance);
        await bench.RestsAsync();
        Assert.Equal(60, bench.Shown("a"));
        bench.Time.Advance(LiveScoringService.Glance);

        await LiveBench.UntilAsync(() => bench.Shown("a") == 0);
    }

    [Fact]
    public async Task Rest_ReadsOneNumberAtAGlance_AndNothingElse()
    {
        FailingScores? scores = null;
        await using var bench = new LiveBench(store => scores = new FailingScores(store));
        await bench.StartAsync();
        await bench.RestsAsync();
        var (claims, stamps) = (scores!.Claims, scores.Stamps);

        for (var glance = 1; glance <= 5; glance++)
        {
            bench.Time.Advance(LiveScoringService.Glance);
            await LiveBench.UntilAsync(() => scores.Stamps == stamps + glance);
            await bench.RestsAsync();
        }

        Assert.Equal(claims, scores.Claims);
    }

    [Fact]
    public async Task Failure_IsToldWithItsReason_AndTriedAgainLaterAndLater()
    {
        FailingScores? scores = null;
        await using var bench = new LiveBench(store => scores = new FailingScores(store)
        {
            Failure = new StoreUnusableException("The store is full: free some room."),
        });
        await bench.SaveAsync(bench.Elsewhere, "a", 60);
        await bench.StartAsync();
        foreach (var (attempt, seconds) in new[] { 1, 2, 4, 8, 16, 32, 60, 60 }.Index())
        {
            await LiveBench.UntilAsync(() => scores!.Claims == attempt + 1);
            await bench.RestsAsync();
            Assert.Contains(
                $"Error: Scores are not kept up to date, trying again in {seconds} s: The store is full: free some room.", bench.Log.Lines);
            bench.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Assert.Equal(attempt + 1, scores!.Claims);
            bench.Time.Advance(TimeSpan.FromTicks(1));
        }

        scores!.Failure = null;
        await LiveBench.UntilAsync(() => bench.Time.Waiting > 0);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
    }

    [Fact]
    public async Task Failure_OfThisProgram_DoesNotEndIt()
    {
        FailingScores? scores = null;
        await using var bench = new LiveBench(store => scores = new FailingScores(store) { Failure = new InvalidOperationException("bug") });
        await bench.SaveAsync(bench.Elsewhere, "a", 60);
        await bench.StartAsync();
        await LiveBench.UntilAsync(() => scores!.Claims == 1);
        await bench.RestsAsync();
        Assert.Contains(bench.Log.Lines, line => line.Contains("please report it", StringComparison.Ordinal));

        scores!.Failure = null;
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
    }

    [Fact]
    public async Task Held_ByAnotherProcess_IsAskedForOnceAGlance_UntilItIsFree()
    {
        FailingScores? scores = null;
        await using var bench = new LiveBench(store => scores = new FailingScores(store) { IsHeldElsewhere = true });
        await bench.SaveAsync(bench.Elsewhere, "a", 60);
        await bench.StartAsync();
        for (var glance = 1; glance <= 4; glance++)
        {
            await LiveBench.UntilAsync(() => bench.Time.Waiting > 0 && scores!.Claims == glance);
            bench.Time.Advance(LiveScoringService.Glance);
        }

        scores!.IsHeldElsewhere = false;
        await LiveBench.UntilAsync(() => bench.Time.Waiting > 0);
        bench.Time.Advance(LiveScoringService.Glance);

        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
    }

    [Fact]
    public async Task Scorecards_OfACommand_AreTakenBack_AtMostOnceAMinute()
    {
        await using var bench = new LiveBench();
        await bench.SaveAsync(bench.Elsewhere, "a", 60);
        await bench.StartAsync();
        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
        await bench.RestsAsync();

        await bench.OtherProgram.CatchUpAsync(CancellationToken.None);
        Assert.Equal(30, bench.Shown("a"));
        bench.Time.Advance(LiveScoringService.Glance);
        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
        await bench.RestsAsync();
        Assert.Equal(1, bench.Record.Count);

        await bench.OtherProgram.CatchUpAsync(CancellationToken.None);
        // Those of the other program are all that stand, not some of each.
        await bench.SaveAsync(bench.Store, "b", 60);
        await PassAsync(bench, ServedScorecards.BetweenTakings - (2 * LiveScoringService.Glance));
        Assert.Equal((30, -1), (bench.Shown("a"), bench.Shown("b")));
        Assert.Single(bench.Log.Lines, line => line.StartsWith("Warning: Another program put other scorecards in force", StringComparison.Ordinal));
        await PassAsync(bench, 2 * LiveScoringService.Glance);

        await LiveBench.UntilAsync(() => (bench.Shown("a"), bench.Shown("b")) == (60, 60));
        Assert.Equal(2, bench.Record.Count);
    }

    [Fact]
    public async Task Scorecards_OfAnotherServer_StandWhileItRuns()
    {
        await using var bench = new LiveBench();
        await bench.SaveAsync(bench.Elsewhere, "a", 60);
        await bench.StartAsync();
        await LiveBench.UntilAsync(() => bench.Shown("a") == 60);
        await bench.RestsAsync();
        var (other, now) = (bench.OtherProgram, bench.Time.GetUtcNow());
        await bench.Servers.KeepAsync("other", other.Fingerprint, now, now.AddMinutes(5), CancellationToken.None);

        await other.CatchUpAsync(CancellationToken.None);
        await bench.SaveAsync(bench.Store, "b", 60);
        await PassAsync(bench, TimeSpan.FromMinutes(5) - LiveScoringService.Glance);
        Assert.Equal((30, -1), (bench.Shown("a"), bench.Shown("b")));
        Assert.Single(bench.Log.Lines, line => line.StartsWith("Warning: Scores stand under the scorecards of another server", StringComparison.Ordinal));
        await PassAsync(bench, LiveScoringService.Glance);

        await LiveBench.UntilAsync(() => (bench.Shown("a"), bench.Shown("b")) == (60, 60));
    }

    private static async Task PassAsync(LiveBench bench, TimeSpan by)
    {
        for (var left = by; left > TimeSpan.Zero; left -= LiveScoringService.Glance)
        {
            await bench.RestsAsync();
            bench.Time.Advance(LiveScoringService.Glance);
        }

        await bench.RestsAsync();
    }
}
