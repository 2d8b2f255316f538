using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Writers of one process take turns, in the order in which they asked.</summary>
public sealed class WriteTurnsTests : IDisposable
{
    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();

    [Fact]
    public async Task Take_GivesTheTurnInTheOrderOfAsking()
    {
        var turns = new WriteTurns("x.db");
        var first = await turns.TakeAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 5).Select(_ => turns.TakeAsync(CancellationToken.None).AsTask()).ToList();
        foreach (var next in waiting)
        {
            Assert.False(next.IsCompleted);
            first.Dispose();
            // A turn ends once.
            first.Dispose();
            first = await next;
        }
    }

    [Fact]
    public async Task Take_WhenStopped_LeavesTheTurnToTheNext()
    {
        var turns = new WriteTurns("x.db");
        var first = await turns.TakeAsync(CancellationToken.None);
        using var stopping = new CancellationTokenSource();
        var stopped = turns.TakeAsync(stopping.Token).AsTask();
        var next = turns.TakeAsync(CancellationToken.None).AsTask();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);

        first.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task Turn_WhenAWriteEnds_HoweverItEnds_IsGivenOn()
    {
        var database = _scratch.OpenDatabase(_clock);
        var (store, scores) = (new SqliteHealthStore(database, _clock), new SqliteScoreStore(database));
        await using (await store.BeginWriteAsync(CancellationToken.None))
        {
        }

        await using (await scores.BeginRescoringAsync(_clock.GetUtcNow(), 1, CancellationToken.None))
        {
        }

        await scores.UseScorecardsAsync("x", _clock.GetUtcNow(), CancellationToken.None);
        await scores.MoveCursorAsync("alerts", 0, 1, CancellationToken.None);
        await new SqliteSnapshotStore(database).SaveAsync([], CancellationToken.None);

        var write = await store.BeginWriteAsync(CancellationToken.None);
        var rescoring = scores.BeginRescoringAsync(_clock.GetUtcNow(), 1, CancellationToken.None).AsTask();
        Assert.False(rescoring.IsCompleted);
        await write.DisposeAsync();
        await (await rescoring).DisposeAsync();
    }

    [Fact]
    public async Task Turn_OfSmallTables_ComesInTheOrderOfAskingToo()
    {
        var database = _scratch.OpenDatabase(_clock, TuningMigrations.All);
        var store = new SqliteHealthStore(database, _clock);
        var write = await store.BeginWriteAsync(CancellationToken.None);
        var set = new SqlOverrideStore(database).SetAsync(
            Override.OfScore("o", new("nobody"), 1, "why", new("ana@example.com"), _clock.GetUtcNow(), _clock.GetUtcNow().AddDays(1)),
            CancellationToken.None).AsTask();
        var next = store.BeginWriteAsync(CancellationToken.None).AsTask();
        Assert.Equal((false, false), (set.IsCompleted, next.IsCompleted));

        await write.DisposeAsync();

        Assert.False(await set);
        await (await next).DisposeAsync();
    }

    [Fact]
    public async Task Turn_WhenAWriteCannotBegin_IsGivenOn()
    {
        var database = _scratch.OpenDatabase(_clock);
        var store = new SqliteHealthStore(database, _clock);
        await using (var connection = await database.ConnectAsync(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE book";
            await command.ExecuteNonQueryAsync();
        }

        for (var attempt = 0; attempt < 2; attempt++)
            await Assert.ThrowsAsync<StoreUnusableException>(async () => await store.BeginWriteAsync(CancellationToken.None));
    }

    public void Dispose() => _scratch.Dispose();
}
