using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>The change feed: each change that people see, once, in order, without gaps; and cursors on it.</summary>
public abstract class FeedContract : StoreContract
{
    private protected abstract IScoreStore OpenScores();

    /// <summary>The same database, for what a subscriber keeps itself.</summary>
    private protected abstract IDatabase OpenDatabase();

    [Fact]
    public async Task Feed_TellsTheFirstScoreAndEveryChangeThatIsSeen()
    {
        await Save(Open(), Make.Account("a"));
        await Rescore(Scores.Of(60 + (1 / 3.0)));
        await Due(ScoreCauses.Signal);
        await Rescore(Scores.Of(60.1 + 0.2));
        await Due(ScoreCauses.Signal);
        await Rescore(Scores.Of(61));

        var feed = await Feed();

        Assert.Equal([1, 2], feed.Select(entry => entry.Position));
        Assert.Equal([ScoreCauses.Account, ScoreCauses.Signal], feed.Select(entry => entry.Causes));
        Assert.Null(feed[0].Before);
        Same(FeedScore.Of(Scores.Of(60 + (1 / 3.0)), null), feed[0].After);
        Same(FeedScore.Of(Scores.Of(60.1 + 0.2), null), feed[1].Before!);
        Same(FeedScore.Of(Scores.Of(61), null), feed[1].After);
        Assert.Equal(2, await OpenScores().ReadNewestChangeAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("same", false)]
    [InlineData("score", true)]
    [InlineData("unknown", true)]
    [InlineData("version", true)]
    [InlineData("card", true)]
    [InlineData("rule", true)]
    [InlineData("override", true)]
    public async Task Feed_HasAnEntry_WhenPeopleSeeADifference(string change, bool isTold)
    {
        await Save(Open(), Make.Account("a"));
        await Rescore(Scores.Of(60));
        await Due(ScoreCauses.Signal);
        await Rescore(
            change switch
            {
                "score" => Scores.Of(59),
                "unknown" => Scores.Of(null),
                "version" => Scores.Of(60, version: 2),
                "card" => Scores.WithoutCard,
                "rule" => Scores.Of(60, rule: "r"),
                _ => Scores.Of(60.2),
            },
            change == "override" ? new ShownOverride("o", 60, Band.Yellow, null) : null);

        Assert.Equal(isTold ? 2 : 1, (await Feed()).Count);
    }

    [Fact]
    public async Task Feed_WhenAnOverrideIsShown_TellsTheComputedScoreBesideIt()
    {
        await Save(Open(), Make.Account("a"));
        await Rescore(Scores.Of(60), new ShownOverride("o", 12, Band.Red, Clock.GetUtcNow()));
        await Due(ScoreCauses.Time);
        await Rescore(Scores.Of(61));

        var lapse = (await Feed())[1];

        Assert.Equal((12, Band.Red, 60, Band.Yellow), (lapse.Before!.Score, lapse.Before.Band, lapse.Before.ComputedScore, lapse.Before.ComputedBand));
        Assert.Equal((61, null), (lapse.After.Score, lapse.After.Override));
    }

    [Fact]
    public async Task Feed_IsReadInParts()
    {
        await Save(Open(), [.. Enumerable.Range(0, 5).Select(i => Make.Account($"a{i}"))]);
        await Rescore(Scores.Of(60));

        Assert.Equal([1, 2], (await OpenScores().ReadChangesAsync(0, 2, CancellationToken.None)).Select(entry => entry.Position));
        Assert.Equal([3, 4, 5], (await OpenScores().ReadChangesAsync(2, 9, CancellationToken.None)).Select(entry => entry.Position));
        Assert.Empty(await OpenScores().ReadChangesAsync(5, 9, CancellationToken.None));
    }

    [Fact]
    public async Task Cursor_MovesFromWhereItIs_AndStaysThere()
    {
        Assert.Equal(0, await Cursor("alerts"));
        Assert.True(await Move("alerts", 0, 3));
        Assert.False(await Move("alerts", 0, 9));
        Assert.False(await Move("alerts", 2, 9));
        Assert.True(await Move("alerts", 3, 4));
        Assert.False(await Move("nobody", 7, 9));

        Assert.Equal((4, 0), (await Cursor("alerts"), await Cursor("digests")));
    }

    [Fact]
    public async Task Cursor_WithinATransaction_GoesBackWithIt()
    {
        await Move("alerts", 0, 3);
        await using (var connection = await OpenDatabase().ConnectAsync(CancellationToken.None))
        await using (var transaction = await connection.BeginTransactionAsync(CancellationToken.None))
            Assert.True(await FeedCursors.MoveAsync(transaction, "alerts", 3, 5, CancellationToken.None));

        Assert.Equal(3, await Cursor("alerts"));

        await using var other = await OpenDatabase().ConnectAsync(CancellationToken.None);
        await using var kept = await other.BeginTransactionAsync(CancellationToken.None);
        Assert.True(await FeedCursors.MoveAsync(kept, "alerts", 3, 5, CancellationToken.None));
        Assert.False(await FeedCursors.MoveAsync(kept, "alerts", 3, 5, CancellationToken.None));
        await kept.CommitAsync(CancellationToken.None);

        Assert.Equal(5, await Cursor("alerts"));
    }

    [Fact]
    public async Task DueMark_IsOfOneAccount_AndAddsItsCause()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        await Rescore(Scores.Of(60));
        var before = await OpenScores().ReadStampAsync(CancellationToken.None);
        await Save(Open(), Make.Signal("a", 1));
        await Due(ScoreCauses.Override);

        await using var rescoring = await OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), 10, CancellationToken.None);
        var due = Assert.Single(rescoring.Accounts);

        Assert.Equal(("a", ScoreCauses.Signal | ScoreCauses.Override), (due.Seen.Account.Id.Value, due.Causes));
        Assert.True(await OpenScores().ReadStampAsync(CancellationToken.None) > before);
    }

    [Fact]
    public async Task DueMark_WhenTheAccountIsUnknown_SaysSo()
    {
        await using var connection = await OpenDatabase().ConnectAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);

        Assert.False(await DueMarks.AddAsync(
            transaction, new AccountId("nobody"), ScoreCauses.Override, Clock.GetUtcNow(), CancellationToken.None));
    }

    private static void Same(FeedScore expected, FeedScore actual)
    {
        Assert.Equal(expected.Rules, actual.Rules);
        Assert.Equal(expected with { Rules = [] }, actual with { Rules = [] });
    }

    private async Task Due(ScoreCauses cause)
    {
        await using var connection = await OpenDatabase().ConnectAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        Assert.True(await DueMarks.AddAsync(transaction, new AccountId("a"), cause, Clock.GetUtcNow(), CancellationToken.None));
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task Rescore(PackedScore score, ShownOverride? byHand = null)
    {
        await using var rescoring = await OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), 100, CancellationToken.None);
        Assert.NotEmpty(rescoring.Accounts);
        await rescoring.SaveAsync([.. rescoring.Accounts.Select(due => new Rescored(due, score, byHand, null))], CancellationToken.None);
        await rescoring.CommitAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<FeedEntry>> Feed() => await OpenScores().ReadChangesAsync(0, 100, CancellationToken.None);

    private async Task<long> Cursor(string subscriber) => await OpenScores().ReadCursorAsync(subscriber, CancellationToken.None);

    private async Task<bool> Move(string subscriber, long from, long to) =>
        await OpenScores().MoveCursorAsync(subscriber, from, to, CancellationToken.None);
}
