using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresFeedTests : FeedContract, IDisposable
{
    private readonly PostgresScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IScoreStore OpenScores() => new PostgresScoreStore(_scratch.OpenDatabase(Clock));

    private protected override IDatabase OpenDatabase() => _scratch.OpenDatabase(Clock);

    [Fact]
    public async Task Feed_WhenTwoInstancesCommitAtOnce_NumbersBoth()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        var (one, other) = (await ScoredAsync(), await ScoredAsync());
        Task[] commits;
        await using (var blocked = await BlockedClients.HoldAsync(_scratch.Schema, OpenDatabase()))
        {
            commits = [one.CommitAsync(CancellationToken.None).AsTask(), other.CommitAsync(CancellationToken.None).AsTask()];
            await blocked.WaitForAsync(2);
        }

        await Task.WhenAll(commits);
        await one.DisposeAsync();
        await other.DisposeAsync();

        var feed = await OpenScores().ReadChangesAsync(0, 9, CancellationToken.None);
        Assert.Equal([1, 2], feed.Select(entry => entry.Position));
        Assert.Equal(["a", "b"], feed.Select(entry => entry.Account.Value).Order());
        Assert.Equal(2, await OpenScores().ReadNewestChangeAsync(CancellationToken.None));
    }

    public void Dispose() => _scratch.Dispose();

    // An account that is due, claimed and scored, but not committed.
    private async Task<IRescoring> ScoredAsync()
    {
        var rescoring = await OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), 1, CancellationToken.None);
        await rescoring.SaveAsync([new Rescored(Assert.Single(rescoring.Accounts), Scores.Of(60), null, null)], CancellationToken.None);
        return rescoring;
    }
}
