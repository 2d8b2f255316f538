using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Overrides in a store: one in force per account, all kept, and each change makes the account due.</summary>
public abstract class OverrideStoreContract : StoreContract
{
    private static readonly UserId Ana = new("ana@example.com");
    private static readonly UserId Ben = new("ben@example.com");

    private protected abstract IOverrideStore OpenOverrides();

    private protected abstract IScoreStore OpenScores();

    [Fact]
    public async Task Set_GivesEveryFieldBack()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        var (score, band) = (Score("o-1", "a", 40), Override.OfBand("o-2", new("b"), Band.Green, "bought more – ça va", Ben, Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(3)));

        Assert.True(await OpenOverrides().SetAsync(score, CancellationToken.None));
        Assert.True(await OpenOverrides().SetAsync(band, CancellationToken.None));

        Assert.Equal([score, band], await InForce());
        Assert.Equal([score], await OpenOverrides().ReadOfAsync(new("a"), CancellationToken.None));
    }

    [Fact]
    public async Task Set_OnAnUnknownAccount_DoesNothing()
    {
        Assert.False(await OpenOverrides().SetAsync(Score("o", "nobody", 40), CancellationToken.None));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Set_WhileOneIsInForce_EndsItByTheSamePerson()
    {
        await Save(Open(), Make.Account("a"));
        var first = await SetAsync("o-1", "a", 40);
        Clock.Advance(TimeSpan.FromHours(5));
        var second = Score("o-2", "a", 60) ;
        await OpenOverrides().SetAsync(second, CancellationToken.None);

        Assert.Equal([second], await InForce());
        Assert.Equal([first with { EndedAt = Clock.GetUtcNow(), EndedBy = Ana }, second], await All());
    }

    [Fact]
    public async Task Set_AfterOneLapsed_LeavesItLapsed()
    {
        await Save(Open(), Make.Account("a"));
        var first = await SetAsync("o-1", "a", 40);
        Clock.Advance(TimeSpan.FromDays(4));
        Assert.Empty(await InForce());
        var second = await SetAsync("o-2", "a", 60);

        Assert.Equal([first with { EndedAt = first.Until, EndedBy = null }, second], await All());
    }

    [Fact]
    public async Task Set_TwiceAtOneInstant_LeavesTheLastInForce()
    {
        await Save(Open(), Make.Account("a"));
        await SetAsync("o-1", "a", 40);
        await SetAsync("o-2", "a", 60);

        Assert.Equal("o-2", Assert.Single(await InForce()).Id);
        Assert.Equal(2, (await All()).Count);
    }

    [Fact]
    public async Task Clear_EndsWhatIsInForce()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        var (first, other) = (await SetAsync("o-1", "a", 40), await SetAsync("o-2", "b", 40));
        Clock.Advance(TimeSpan.FromHours(1));

        var cleared = await OpenOverrides().ClearAsync(new("a"), Ben, Clock.GetUtcNow(), CancellationToken.None);

        Assert.Equal(first with { EndedAt = Clock.GetUtcNow(), EndedBy = Ben }, cleared);
        Assert.Equal([other], await InForce());
        Assert.Equal([cleared!], await OpenOverrides().ReadOfAsync(new("a"), CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clear_WhenNoneIsInForce_IsNothing(bool lapsed)
    {
        await Save(Open(), Make.Account("a"));
        if (lapsed) await SetAsync("o", "a", 40);
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Null(await OpenOverrides().ClearAsync(new("a"), Ben, Clock.GetUtcNow(), CancellationToken.None));
        Assert.All(await All(), one => Assert.Null(one.EndedAt));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Set_AfterAClockThatIsAheadEndedOne_LeavesOneInForceAtEveryInstant(bool isReplaced)
    {
        await Save(Open(), Make.Account("a"));
        var first = await SetAsync("o-1", "a", 40);
        var ahead = Clock.GetUtcNow().AddMinutes(10);
        if (isReplaced) await OpenOverrides().SetAsync(Override.OfScore("o-2", new("a"), 50, "why", Ben, ahead, ahead.AddDays(1)), CancellationToken.None);
        else await OpenOverrides().ClearAsync(new("a"), Ben, ahead, CancellationToken.None);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var last = await SetAsync("o-3", "a", 60);

        Assert.Equal([last], await InForce());
        Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal([last], await InForce());
        Assert.Equal(first with { EndedAt = last.From, EndedBy = Ana }, (await All())[0]);
    }

    [Fact]
    public async Task InForce_IsAsOfTheInstantAskedFor()
    {
        await Save(Open(), Make.Account("a"));
        var start = Clock.GetUtcNow();
        await SetAsync("o-1", "a", 40);
        Clock.Advance(TimeSpan.FromHours(2));
        await OpenOverrides().ClearAsync(new("a"), Ben, Clock.GetUtcNow(), CancellationToken.None);

        Assert.Empty(await OpenOverrides().ReadInForceAsync(start.AddTicks(-1), CancellationToken.None));
        Assert.Single(await OpenOverrides().ReadInForceAsync(start, CancellationToken.None));
        Assert.Single(await OpenOverrides().ReadInForceAsync(start.AddHours(2).AddTicks(-1), CancellationToken.None));
        Assert.Empty(await OpenOverrides().ReadInForceAsync(start.AddHours(2), CancellationToken.None));
    }

    [Fact]
    public async Task SetAndClear_MakeTheAccountDueAndMoveTheStamp()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        await RescoreAsync();
        var stamp = await OpenScores().ReadStampAsync(CancellationToken.None);

        await SetAsync("o", "a", 40);

        Assert.True(await OpenScores().ReadStampAsync(CancellationToken.None) > stamp);
        Assert.Equal([("a", ScoreCauses.Override)], await RescoreAsync());
        await OpenOverrides().ClearAsync(new("a"), Ana, Clock.GetUtcNow().AddMinutes(1), CancellationToken.None);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([("a", ScoreCauses.Override)], await RescoreAsync());
        await OpenOverrides().ClearAsync(new("a"), Ana, Clock.GetUtcNow(), CancellationToken.None);
        Assert.Empty(await RescoreAsync());
    }

    // Claims all that is due, and scores it; nothing of it is due again by time.
    private async Task<IReadOnlyList<(string, ScoreCauses)>> RescoreAsync()
    {
        await using var rescoring = await OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), 10, CancellationToken.None);
        await rescoring.SaveAsync([.. rescoring.Accounts.Select(due => new Rescored(due, Scores.Of(60), null, null))], CancellationToken.None);
        await rescoring.CommitAsync(CancellationToken.None);
        return [.. rescoring.Accounts.Select(due => (due.Seen.Account.Id.Value, due.Causes))];
    }

    private async Task<Override> SetAsync(string id, string account, int score)
    {
        var one = Score(id, account, score);
        Assert.True(await OpenOverrides().SetAsync(one, CancellationToken.None));
        return one;
    }

    private Override Score(string id, string account, int score) =>
        Override.OfScore(id, new AccountId(account), score, "they said so", Ana, Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(3));

    private async Task<IReadOnlyList<Override>> InForce() => await OpenOverrides().ReadInForceAsync(Clock.GetUtcNow(), CancellationToken.None);

    private async Task<IReadOnlyList<Override>> All() => await OpenOverrides().ReadAllAsync(CancellationToken.None);
}
