using Dapper;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Who serves, how far snapshots are kept, and where subscribers are: each in a place of its own.</summary>
public abstract class SharedTablesContract
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private protected StepClock Clock { get; } = new();

    private protected abstract MigrationSet Scoring { get; }

    private protected abstract IDatabase Open(MigrationSet scoring);

    [Fact]
    public async Task Servers_CountUntilTheyEnd_OrAreNotRenewed()
    {
        var servers = new ScoreServers(Open(Scoring));
        Assert.Empty(await InForceAsync(servers, Nine));
        await servers.KeepAsync("one", "A", Nine, Nine.AddMinutes(1), CancellationToken.None);
        await servers.KeepAsync("two", "B", Nine, Nine.AddMinutes(2), CancellationToken.None);

        Assert.Equal(["A", "B"], await InForceAsync(servers, Nine));
        Assert.Equal(["B"], await InForceAsync(servers, Nine.AddMinutes(1)));
        await servers.KeepAsync("one", "C", Nine.AddMinutes(1), Nine.AddMinutes(3), CancellationToken.None);
        Assert.Equal(["B", "C"], await InForceAsync(servers, Nine.AddMinutes(1)));
        await servers.EndAsync("one", CancellationToken.None);
        await servers.EndAsync("unknown", CancellationToken.None);
        Assert.Equal(["B"], await InForceAsync(servers, Nine.AddMinutes(1)));
    }

    [Fact]
    public async Task Servers_ThatCountNoMore_AreForgotten()
    {
        var database = Open(Scoring);
        var servers = new ScoreServers(database);
        await servers.KeepAsync("one", "A", Nine, Nine.AddMinutes(1), CancellationToken.None);

        await servers.KeepAsync("two", "B", Nine.AddMinutes(1), Nine.AddMinutes(2), CancellationToken.None);

        Assert.Equal(["two"], await TextsAsync(database, "SELECT server FROM score_servers"));
    }

    [Fact]
    public async Task Progress_MovesOnlyFromWhereItIs()
    {
        var progress = new SnapshotProgress(Open(Scoring));
        Assert.Equal(0, await progress.ReadAsync("day", CancellationToken.None));
        Assert.True(await progress.MoveAsync("day", 0, 5, CancellationToken.None));
        Assert.False(await progress.MoveAsync("day", 0, 6, CancellationToken.None));
        Assert.True(await progress.MoveAsync("day", 5, 7, CancellationToken.None));

        Assert.Equal(7, await progress.ReadAsync("day", CancellationToken.None));
        Assert.Equal(0, await progress.ReadAsync("account", CancellationToken.None));
    }

    [Fact]
    public async Task Open_OfAStoreBefore_TakesTheProgressOutOfTheSubscribers()
    {
        var before = Open(new MigrationSet(Scoring.Name, Scoring.Migrations.Take(3)));
        await using (var write = await before.BeginWriteAsync(CancellationToken.None))
        {
            await write.Transaction.Connection!.ExecuteAsync(
                "INSERT INTO feed_cursors VALUES ('daily snapshots: day', 7), ('daily snapshots: account', 9), ('alerts', 3)", null, write.Transaction);
            await write.CommitAsync(CancellationToken.None);
        }

        var database = Open(Scoring);

        Assert.Equal(["alerts"], await TextsAsync(database, "SELECT subscriber FROM feed_cursors"));
        var progress = new SnapshotProgress(database);
        Assert.Equal(
            (7, 9), (await progress.ReadAsync("day", CancellationToken.None), await progress.ReadAsync("account", CancellationToken.None)));
    }

    [Fact]
    public async Task Write_WhenNotCommitted_IsTakenBack()
    {
        var database = Open(Scoring);
        await using (var write = await database.BeginWriteAsync(CancellationToken.None))
            await write.Transaction.Connection!.ExecuteAsync("INSERT INTO feed_cursors VALUES ('x', 1)", null, write.Transaction);

        Assert.Empty(await TextsAsync(database, "SELECT subscriber FROM feed_cursors"));
    }

    private static async Task<IEnumerable<string>> InForceAsync(ScoreServers servers, DateTimeOffset now) =>
        (await servers.ReadScorecardsAsync(now, CancellationToken.None)).Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> TextsAsync(IDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        return await connection.QueryAsync<string>(sql);
    }
}
