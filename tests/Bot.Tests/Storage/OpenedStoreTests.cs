using HealthScore.Bot.Configuration;
using HealthScore.Bot.Demo;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.Storage;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Storage;

public sealed class OpenedStoreTests : IDisposable
{
    private const string Secret = "hunter2-very-secret";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Open_WithAPath_UsesTheFile()
    {
        using var opened = OpenedStore.Open(new StoreOptions { Path = _folder.File("a.db") }, TimeProvider.System);

        Assert.IsType<SqliteDatabase>(opened.Database);
        Assert.IsType<SqliteHealthStore>(opened.Health);
    }

    [FactNeeds("postgres")]
    public void Open_WithAConnectionString_UsesPostgresAndNoFile()
    {
        using var schema = new TestSchema();
        var options = new StoreOptions { Path = _folder.File("a.db"), ConnectionString = schema.ConnectionString };

        using (var opened = OpenedStore.Open(options, TimeProvider.System))
        {
            Assert.IsType<PostgresDatabase>(opened.Database);
            Assert.IsType<PostgresHealthStore>(opened.Past);
            Assert.IsType<PostgresScoreStore>(opened.Scores);
            Assert.IsType<PostgresSnapshotStore>(opened.Snapshots);
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [FactNeeds("postgres")]
    public async Task Demo_InPostgres_IsLoadedOnceAndCounted()
    {
        using var schema = new TestSchema();
        using var opened = OpenedStore.Open(new StoreOptions { ConnectionString = schema.ConnectionString }, TimeProvider.System);
        var today = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        var first = await DemoLoader.LoadIfEmptyAsync(opened.Health, today, CancellationToken.None);
        var again = await DemoLoader.LoadIfEmptyAsync(opened.Health, today.AddDays(30), CancellationToken.None);

        Assert.Equal(DemoLoadOutcome.Loaded, first.Outcome);
        Assert.Equal((await opened.Health.ReadAccountsAsync(CancellationToken.None)).Count, first.Accounts);
        Assert.True(first.Signals > 1_000);
        Assert.Equal(DemoLoadOutcome.ToppedUp, again.Outcome);
        Assert.InRange(again.Signals, 1, first.Signals);
    }

    [Fact]
    public void Open_WhenTheServerIsNotThere_NamesTheSettingAndNeverThePassword()
    {
        var options = new StoreOptions { ConnectionString = $"Host=127.0.0.1;Port=1;Database=d;Username=u;Password={Secret}" };

        var failure = Assert.Throws<StoreUnusableException>(() => OpenedStore.Open(options, TimeProvider.System));

        Assert.Contains("Store:ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal([failure.Message], StartFailure.Explain(failure));
    }

    [Theory]
    [InlineData("--Store:ConnectionString=Host=x;Password=hunter2-very-secret", true)]
    [InlineData("--Store:ConnectionString=", false)]
    [InlineData("--Store:ConnectionString=  ", false)]
    [InlineData("--Store:Path=x.db", false)]
    public void Options_AreReadFromTheSettings_AndNeverShown(string setting, bool isPostgres)
    {
        var options = Read(setting);

        Assert.Equal(isPostgres, options.IsPostgres);
        Assert.DoesNotContain(Secret, $"{options}", StringComparison.Ordinal);
    }

    [Fact]
    public void StoreOption_OnTheCommandLine_WinsOverAConfiguredDatabase()
    {
        var options = Read(["--Store:ConnectionString=Host=x", .. StoreOptions.Of("mine.db")]);

        Assert.Equal(("mine.db", false), (options.Path, options.IsPostgres));
        Assert.True(Read(["--Store:ConnectionString=Host=x", .. StoreOptions.Of(null)]).IsPostgres);
    }

    [Fact]
    public async Task Portfolio_GivesThePartsOfOneStore()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Store:Path"] = _folder.File("b.db") }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPortfolio(configuration).BuildServiceProvider();

        var opened = services.GetRequiredService<OpenedStore>();

        Assert.Same(opened.Database, services.GetRequiredService<IDatabase>());
        Assert.Same(opened.Past, services.GetRequiredService<IPastStore>());
        // Accounts and scores come in wrappers that tell of writes, around the same store.
        await using (var write = await services.GetRequiredService<IHealthStore>().BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(new Account { Id = new AccountId("a"), Name = "Acme" }, CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        Assert.Single(await opened.Health.ReadAccountsAsync(CancellationToken.None));
        Assert.NotNull(await services.GetRequiredService<IScoreStore>().ReadStandingOfAsync(new AccountId("a"), CancellationToken.None));
        Assert.Equal(
            await opened.Scores.ReadStampAsync(CancellationToken.None),
            await services.GetRequiredService<IScoreStore>().ReadStampAsync(CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    private static StoreOptions Read(params string[] settings) =>
        SettingSources.Read(settings).GetSection(StoreOptions.Section).Get<StoreOptions>()!;
}
