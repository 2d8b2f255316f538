using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Standing scores: what is due, who claims it, and what stands afterwards.</summary>
public abstract class ScoreStoreContract : StoreContract
{
    private static readonly ShownOverride ByHand = new("o-1", 12, Band.Red, new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));

    private protected abstract IScoreStore OpenScores();

    [Fact]
    public async Task Standing_WhenAnAccountComes_IsNoneAndDueAtOnce()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));

        var standing = await Standing(0);

        Assert.Equal(["a", "b"], standing.Select(score => score.Account.Id.Value));
        Assert.All(standing, score => Assert.Equal((null, null, Clock.GetUtcNow()), (score.Score, score.Override, score.Due!.Value)));
        Assert.True(standing[0].Place < standing[1].Place);
        Assert.Equal(Clock.GetUtcNow(), await OpenScores().ReadNextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Claim_GivesTheAccountWithItsSignalsAndWhy()
    {
        await Save(Open(), Make.Account("a", "One"));
        await Save(Open(), Make.Signal("a", 2, id: "x", day: 3), Make.Signal("a", 1, attributes: ("topic", "y")));

        await using var rescoring = await Begin();
        var due = Assert.Single(rescoring.Accounts);

        Assert.Equal(("One", 2, ScoreCauses.Account | ScoreCauses.Signal), (due.Seen.Account.Name, due.Seen.History.Count, due.Causes));
        Assert.Equal((null, null, null, Clock.GetUtcNow()), (due.Standing, due.Override, due.NextVersionAt, due.Due));
        Assert.Equal([1.0, 2.0], due.Seen.History.Of("usage.events").Values.ToArray());
    }

    [Fact]
    public async Task Save_GivesEveryFieldBack()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        var before = await Stamp();
        await Rescore(due => new Rescored(due, Scores.Of(60), due.Seen.Account.Id.Value == "a" ? ByHand : null, Clock.GetUtcNow().AddDays(2)));

        var standing = await Standing(before);

        Assert.Equal([ByHand, null], standing.Select(score => score.Override));
        Assert.All(standing, score => Assert.Equal(Scores.Of(60).Bytes.ToArray(), score.Score!.Bytes.ToArray()));
        Assert.All(standing, score => Assert.Equal(Clock.GetUtcNow().AddDays(2), score.Due));
        Assert.All(standing, score => Assert.Equal(before + 1, score.Stamp));
        Assert.Equal([(12, Band.Red), (60, Band.Yellow)], standing.Select(score => (score.ShownScore ?? -1, score.ShownBand)));
        Assert.Equal(standing[1].Account.Id, (await StandingOf("b"))!.Account.Id);
        Assert.Equal(Clock.GetUtcNow().AddDays(2), await OpenScores().ReadNextDueAsync(CancellationToken.None));
        Assert.Empty(await Standing(await Stamp()));
    }

    [Fact]
    public async Task Save_WhenTimeChangesNothing_IsNeverDue()
    {
        await Save(Open(), Make.Account("a"));
        await Rescore(due => new Rescored(due, Scores.Of(60), null, null));

        Assert.Null(await OpenScores().ReadNextDueAsync(CancellationToken.None));
        Assert.Equal(0, await Rescore(due => new Rescored(due, Scores.Of(61), null, null), DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Signal_MakesOnlyItsAccountDue_AtOnce()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"), Make.Account("c"));
        await Rescore(due => new Rescored(due, Scores.Of(60), null, due.Seen.Account.Id.Value == "c" ? null : Clock.GetUtcNow().AddDays(9)));
        Clock.Advance(TimeSpan.FromHours(1));
        var before = await Stamp();
        await Save(Open(), Make.Signal("a", 1), Make.Signal("c", 1), Make.Signal("a", 2));

        Assert.NotEqual(before, await Stamp());
        await using var rescoring = await Begin();
        Assert.Equal(["a", "c"], rescoring.Accounts.Select(due => due.Seen.Account.Id.Value).Order());
        Assert.All(rescoring.Accounts, due => Assert.Equal((ScoreCauses.Signal, Clock.GetUtcNow()), (due.Causes, due.Due)));
        Assert.All(rescoring.Accounts, due => Assert.Equal(60, due.Standing!.Summary.Score));
    }

    [Theory]
    [InlineData("a", 1, "x", false)]
    [InlineData("a", 2, "x", true)]
    [InlineData("a", 5, null, false)]
    [InlineData("a", 6, null, true)]
    [InlineData("nobody", 6, null, false)]
    public async Task Signal_MakesDue_WhereItChangesSomething(string account, double value, string? id, bool isDue)
    {
        await Save(Open(), Make.Account("a"));
        await Save(Open(), Make.Signal("a", 1, id: "x"), Make.Signal("a", 5));
        await Rescore(due => new Rescored(due, Scores.Of(60), null, null));
        await Save(Open(), Make.Signal(account, value, id));

        Assert.Equal(isDue ? 1 : 0, await Rescore(due => new Rescored(due, Scores.Of(60), null, null)));
    }

    [Theory]
    [InlineData("One", false)]
    [InlineData("Two", true)]
    public async Task Account_MakesItselfDue_WhereItChanged(string name, bool isDue)
    {
        await Save(Open(), Make.Account("a", "One"), Make.Account("b"));
        await Rescore(due => new Rescored(due, Scores.Of(60), null, null));
        var before = await Stamp();
        await Save(Open(), Make.Account("a", name), Make.Account("b"));

        Assert.Equal(isDue ? [name] : [], (await Standing(before)).Select(score => score.Account.Name));
        await using var rescoring = await Begin();
        Assert.Equal(isDue ? [(name, ScoreCauses.Account)] : [], rescoring.Accounts.Select(due => (due.Seen.Account.Name, due.Causes)));
    }

    [Fact]
    public async Task Write_WhenTakenBack_MakesNothingDue()
    {
        await Save(Open(), Make.Account("a"));
        await Rescore(due => new Rescored(due, Scores.Of(60), null, null));
        var before = await Stamp();
        await using (var write = await Open().BeginWriteAsync(CancellationToken.None))
            await write.SaveSignalsAsync(new[] { Make.Signal("a", 1) }, CancellationToken.None);

        Assert.Equal((before, null), (await Stamp(), await OpenScores().ReadNextDueAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Claim_WhenOnlyTimePassed_SaysSo()
    {
        await Save(Open(), Make.Account("a"));
        var at = Clock.GetUtcNow().AddDays(1);
        await Rescore(due => new Rescored(due, Scores.Of(60), null, at));

        Assert.Equal(0, await Rescore(due => new Rescored(due, Scores.Of(60), null, null), at.AddTicks(-1)));
        await using var rescoring = await OpenScores().BeginRescoringAsync(at, 10, CancellationToken.None);
        Assert.Equal((ScoreCauses.Time, at), (rescoring.Accounts[0].Causes, rescoring.Accounts[0].Due));
    }

    [Fact]
    public async Task Claim_WhenNotCommitted_LeavesAllAsItWas()
    {
        await Save(Open(), Make.Account("a"));
        var before = await Stamp();
        await using (var rescoring = await Begin())
            await rescoring.SaveAsync([new Rescored(rescoring.Accounts[0], Scores.Of(60), null, null)], CancellationToken.None);

        Assert.Equal(before, await Stamp());
        Assert.Null((await StandingOf("a"))!.Score);
        Assert.Empty(await OpenScores().ReadChangesAsync(0, 10, CancellationToken.None));
        Assert.Equal(1, await Rescore(due => new Rescored(due, Scores.Of(60), null, null)));
    }

    [Fact]
    public async Task Claim_WhenSomeAreNotSaved_LeavesThemDue()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        await using (var rescoring = await Begin())
        {
            await rescoring.SaveAsync([new Rescored(rescoring.Accounts[0], Scores.Of(60), null, null)], CancellationToken.None);
            await rescoring.CommitAsync(CancellationToken.None);
        }

        Assert.Equal(1, await Rescore(due => new Rescored(due, Scores.Of(60), null, null)));
    }

    [Fact]
    public async Task Claim_WhenThereIsABacklog_TakesTheLongestDueAndTheLatest()
    {
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
        {
            await Save(Open(), Make.Account(id));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await using var rescoring = await OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), 3, CancellationToken.None);

        Assert.Equal(["a", "b", "e"], rescoring.Accounts.Select(due => due.Seen.Account.Id.Value).Order());
    }

    [Fact]
    public async Task Claim_WhenEverythingFits_TakesEachOnce()
    {
        await Save(Open(), [.. Enumerable.Range(0, 7).Select(i => Make.Account($"a{i}"))]);

        await using var rescoring = await Begin(7);

        Assert.Equal(7, rescoring.Accounts.Select(due => due.Seen.Account.Id).Distinct().Count());
    }

    [Fact]
    public async Task Claim_WhenTheClockWentBack_SeesTheAccountAsValidAndWhenThatEnds()
    {
        await Save(Open(), Make.Account("a", "Then"));
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(2));
        await Save(Open(), Make.Account("a", "Later"));

        // The account was due before its new version came, and still is.
        await using var rescoring = await OpenScores().BeginRescoringAsync(before.AddHours(1), 10, CancellationToken.None);
        var due = Assert.Single(rescoring.Accounts);

        Assert.Equal(("Then", before.AddHours(2)), (due.Seen.Account.Name, due.NextVersionAt));
    }

    [Fact]
    public async Task UseScorecards_WhenTheyChanged_MakesEveryAccountDueOnce()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        var store = OpenScores();
        Assert.True(await store.UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(2, await Rescore(due => new Rescored(due, Scores.Of(60), null, null)));

        Assert.False(await OpenScores().UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(0, await Rescore(due => new Rescored(due, Scores.Of(60), null, null)));

        var before = await Stamp();
        Assert.True(await store.UseScorecardsAsync("two", Clock.GetUtcNow(), CancellationToken.None));
        Assert.NotEqual(before, await Stamp());
        await using var rescoring = await Begin();
        Assert.Equal([ScoreCauses.Scorecard, ScoreCauses.Scorecard], rescoring.Accounts.Select(due => due.Causes));
    }

    [Fact]
    public async Task Claim_TellsTheScorecardsInForce()
    {
        await Save(Open(), Make.Account("a"));
        await using (var before = await Begin())
            Assert.Equal((null, null), (before.Scorecards, await OpenScores().ReadScorecardsAsync(CancellationToken.None)));

        await OpenScores().UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None);
        await OpenScores().UseScorecardsAsync("two", Clock.GetUtcNow(), CancellationToken.None);

        await using var after = await Begin();
        Assert.Equal(("two", "two"), (after.Scorecards, await OpenScores().ReadScorecardsAsync(CancellationToken.None)));
    }

    private protected async Task<int> Rescore(Func<DueAccount, Rescored> score, DateTimeOffset? now = null)
    {
        await using var rescoring = await OpenScores().BeginRescoringAsync(now ?? Clock.GetUtcNow(), 1_000, CancellationToken.None);
        await rescoring.SaveAsync([.. rescoring.Accounts.Select(score)], CancellationToken.None);
        await rescoring.CommitAsync(CancellationToken.None);
        return rescoring.Accounts.Count;
    }

    private ValueTask<IRescoring> Begin(int limit = 100) =>
        OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), limit, CancellationToken.None);

    private protected async Task<long> Stamp() => await OpenScores().ReadStampAsync(CancellationToken.None);

    private async Task<StandingScore?> StandingOf(string id) =>
        await OpenScores().ReadStandingOfAsync(new AccountId(id), CancellationToken.None);

    private async Task<List<StandingScore>> Standing(long after)
    {
        var all = new List<StandingScore>();
        await foreach (var standing in OpenScores().ReadStandingAsync(after, CancellationToken.None)) all.Add(standing);
        return all;
    }
}
