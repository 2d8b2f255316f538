using HealthScore.Bot.Demo;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Bot.Tests.Demo;

public sealed class DemoLoaderTests : IDisposable
{
    private static readonly DateTimeOffset Today = Days.Usual;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthscore-demo-");
    private readonly SqliteDatabase _database;
    private readonly SqliteHealthStore _store;

    public DemoLoaderTests()
    {
        var file = Path.Combine(_folder.FullName, "store.db");
        _database = SqliteDatabase.Open(file, [SqliteMigrations.Scoring], TimeProvider.System);
        _store = new SqliteHealthStore(_database, TimeProvider.System);
    }

    [Fact]
    public async Task LoadIfEmptyAsync_WhenTheStoreIsEmpty_LoadsTheWholePortfolio()
    {
        var load = await LoadAsync(Today);

        var expected = Days.Portfolio("2026-11-21");
        Assert.Equal(new(DemoLoadOutcome.Loaded, expected.Accounts.Count, expected.Signals.Count), load);
        Assert.True(load.IsDemo);
        Assert.Equal(expected.Accounts.Select(a => a.Id), (await AccountsAsync()).Select(a => a.Id));
        Assert.True(expected.Signals.SequenceEqual(await SignalsAsync()));
    }

    [Fact]
    public async Task LoadIfEmptyAsync_WhenStartedAgainAtOnce_ChangesNothing()
    {
        await LoadAsync(Today);
        var revision = await _store.ReadRevisionAsync(CancellationToken.None);

        var load = await LoadAsync(Today);

        Assert.Equal(DemoLoadOutcome.UpToDate, load.Outcome);
        Assert.Equal(revision, await _store.ReadRevisionAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(10)]
    [InlineData(200)]
    public async Task LoadIfEmptyAsync_WhenStartedLater_TopsUpToThatDay(double days)
    {
        await LoadAsync(Today);
        var later = Today.AddDays(days);

        var load = await LoadAsync(later);

        var expected = DemoPortfolio.Create(DateOnly.FromDateTime(Today.UtcDateTime), later, DemoPortfolio.DefaultSeed);
        Assert.Equal(DemoLoadOutcome.ToppedUp, load.Outcome);
        Assert.True(expected.Signals.SequenceEqual(await SignalsAsync()));
        Assert.Equal(
            expected.Accounts.Select(a => (a.Id, a.RenewsOn, a.Status, a.ChurnedOn, a.Lifecycle)),
            (await AccountsAsync()).Select(a => (a.Id, a.RenewsOn, a.Status, a.ChurnedOn, a.Lifecycle)));
    }

    [Fact]
    public async Task LoadIfEmptyAsync_WhenSomebodyChangedAnAccount_KeepsTheChange()
    {
        await LoadAsync(Today);
        var changed = (await AccountsAsync())[0] with { Name = "Acme Amalgamated", Arr = 1 };
        await SaveAsync(changed);

        await LoadAsync(Today.AddDays(3));

        var kept = (await AccountsAsync())[0];
        Assert.Equal(("Acme Amalgamated", 1m), (kept.Name, kept.Arr));
    }

    [Fact]
    public async Task LoadIfEmptyAsync_WhenTheClockWentBack_ChangesNothing()
    {
        await LoadAsync(Today);

        var load = await LoadAsync(Today.AddDays(-5));

        Assert.Equal(DemoLoad.UpToDate, load);
    }

    [Theory]
    [InlineData("real-customer")]
    [InlineData("acme-corp")]
    public async Task LoadIfEmptyAsync_WhenTheStoreHoldsAnotherAccount_DoesNotTouchIt(string id)
    {
        await SaveAsync(new Account { Id = new(id), Name = "A real one" });

        var load = await LoadAsync(Today);

        Assert.Equal(DemoLoad.NotADemo, load);
        Assert.False(load.IsDemo);
        Assert.Equal("A real one", Assert.Single(await AccountsAsync()).Name);
    }

    [Fact]
    public async Task LoadIfEmptyAsync_WhenRealAccountsJoinedTheDemo_StopsToppingUp()
    {
        await LoadAsync(Today);
        await SaveAsync(new Account { Id = new("real-customer"), Name = "A real one" });
        var signals = await SignalsAsync();

        var load = await LoadAsync(Today.AddDays(10));

        Assert.Equal(DemoLoad.NotADemo, load);
        Assert.True(signals.SequenceEqual(await SignalsAsync()));
    }

    [Fact]
    public async Task LoadIfEmptyAsync_WhenCancelled_LeavesTheStoreEmpty()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoLoader.LoadIfEmptyAsync(_store, Today, cancelled.Token));

        Assert.Empty(await AccountsAsync());
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<DemoLoad> LoadAsync(DateTimeOffset today) =>
        DemoLoader.LoadIfEmptyAsync(_store, today, CancellationToken.None);

    private async Task<IReadOnlyList<Account>> AccountsAsync() => await _store.ReadAccountsAsync(CancellationToken.None);

    /// <summary>By account, then by instant, as the portfolio lists them.</summary>
    private async Task<List<Signal>> SignalsAsync()
    {
        List<Signal> all = [];
        foreach (var account in await AccountsAsync())
            all.AddRange(await _store.ReadSignalsAsync(account.Id, CancellationToken.None) ?? []);
        return all;
    }

    private async Task SaveAsync(Account account)
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(account, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }
}
