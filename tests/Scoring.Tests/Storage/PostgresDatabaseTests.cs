using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresDatabaseTests : IDisposable
{
    private const string Secret = "hunter2-very-secret";

    private static readonly MigrationSet First = new("parts", [new(1, "parts", "CREATE TABLE parts (n BIGINT)")]);

    private static readonly MigrationSet Second = new(
        "parts", [.. First.Migrations, new(2, "fill", "NONSENSE") { PostgresSql = "INSERT INTO parts VALUES (7)" }]);

    private readonly PostgresScratch _scratch = new();
    private readonly StepClock _clock = new();

    [Fact]
    public async Task Open_WhenManyInstancesStartAtOnce_RunsEachStepOnce()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(
            () => PostgresDatabase.Open(_scratch.Schema.ConnectionString, [PostgresMigrations.Scoring, Second], _clock))));

        foreach (var database in opened) database.Dispose();
        Assert.Equal(1L, _scratch.Schema.Value("SELECT count(*) FROM parts"));
        Assert.Equal((long)PostgresMigrations.Scoring.Version + 2, _scratch.Schema.Value("SELECT count(*) FROM schema_steps"));
    }

    [Fact]
    public void Open_WhenTheDatabaseIsOlder_RunsTheMissingSteps()
    {
        _scratch.OpenDatabase(_clock, First);
        Assert.Equal(0L, _scratch.Schema.Value("SELECT count(*) FROM parts"));

        _scratch.OpenDatabase(_clock, Second);
        _scratch.OpenDatabase(_clock, Second);

        Assert.Equal(1L, _scratch.Schema.Value("SELECT count(*) FROM parts"));
    }

    [Fact]
    public void Open_WhenTheDatabaseIsNewer_RefusesItUntouched()
    {
        _scratch.OpenDatabase(_clock, Second);

        var refusal = Refusal(_scratch.Schema.ConnectionString, First);

        Assert.Contains("newer version", refusal, StringComparison.Ordinal);
        Assert.Contains("'parts' part is at 2, this program knows 1", refusal, StringComparison.Ordinal);
        Assert.Contains("Store:ConnectionString", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenAStepFails_LeavesTheVersionBefore()
    {
        var broken = new MigrationSet("parts", [.. First.Migrations, new(2, "bad", "INSERT INTO parts VALUES (1); NONSENSE")]);

        Assert.Contains("Store:ConnectionString", Refusal(_scratch.Schema.ConnectionString, broken), StringComparison.Ordinal);

        Assert.Equal(0L, _scratch.Schema.Value("SELECT count(*) FROM parts"));
        Assert.Equal(1, _scratch.Schema.Value("SELECT max(number) FROM schema_steps WHERE part = 'parts'"));
    }

    [Theory]
    [InlineData("CREATE TABLE bookmarks (url TEXT)")]
    [InlineData("CREATE VIEW seen AS SELECT 1 AS one")]
    [InlineData("CREATE TABLE schema_steps (step TEXT)")]
    public void Open_WhenAnotherProgramsTablesAreThere_RefusesItUntouched(string other)
    {
        _scratch.Schema.Execute(other);

        Assert.Contains("another program", Refusal(_scratch.Schema.ConnectionString), StringComparison.Ordinal);
        Assert.Equal(1L, _scratch.Schema.Value("SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')"));
    }

    public static TheoryData<string, string> Wrong() => new()
    {
        { "Options=-c default_transaction_read_only=on", "is read-only: name the primary server" },
        { "Search Path=nowhere", "CREATE SCHEMA" },
        { "Database=nowhere", "does not exist: create it (CREATE DATABASE)" },
        { "Host=/nowhere", "cannot be reached" },
        { "Host=127.0.0.1;Port=1", "cannot be reached" },
        { "Username=guarded", "wants a password: set Password" },
        { $"Username=guarded;Password={Secret}", "does not accept this user: correct Username and Password" },
        { "Username=nobody_there", "does not accept this user" },
        { "Database=ascii", "create one with ENCODING 'UTF8'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Open_WhenItCannotBeUsed_NamesTheFaultTheSettingAndTheFix(string wrong, string fix)
    {
        _scratch.Schema.Execute(
            "DO $$ BEGIN PERFORM pg_advisory_lock(1); IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guarded') THEN "
            + "CREATE ROLE guarded LOGIN PASSWORD 'another'; END IF; PERFORM pg_advisory_unlock(1); END $$");
        if (wrong.Contains("ascii", StringComparison.Ordinal))
            _scratch.Schema.Execute("CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0");

        var refusal = Refusal($"{_scratch.Schema.ConnectionString};{wrong}");

        Assert.Contains(fix, refusal, StringComparison.Ordinal);
        Assert.Contains("Store:ConnectionString", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenTheUserMayNotMakeTables_SaysWhatToGrant()
    {
        _scratch.Schema.Execute("CREATE ROLE visitor LOGIN; GRANT USAGE ON SCHEMA public TO visitor");
        var refusal = Refusal($"{PostgresServer.OfThisRun.ConnectionString};Username=visitor;Search Path=public");

        Assert.Contains("does not let this user do that", refusal, StringComparison.Ordinal);
        Assert.Contains("owner of the database", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData($"postgres://me:{Secret}@host/base")]
    [InlineData($"Host=h;Database=d;Password=a;{Secret}=1")]
    [InlineData($"Host=h;Database=d;Port={Secret}")]
    [InlineData("Database=healthscore")]
    [InlineData("Host=db.example.com")]
    public void Open_WhenTheConnectionStringIsWrong_ShowsHowItIsWritten(string text)
    {
        var failure = Assert.Throws<StoreUnusableException>(() => PostgresDatabase.Open(text, [], _clock));

        Assert.StartsWith("Store:ConnectionString ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Host=db.example.com;Database=healthscore", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeginWrite_WhenAnotherWrites_WaitsForItsEnd()
    {
        var (first, second) = (_scratch.OpenStore(_clock), _scratch.OpenStore(_clock));
        var held = await first.BeginWriteAsync(CancellationToken.None);
        await held.SaveAccountAsync(Make.Account("a"), CancellationToken.None);

        var waiting = second.BeginWriteAsync(CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        await held.CommitAsync(CancellationToken.None);
        await held.DisposeAsync();
        await using var write = await waiting;

        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        Assert.Equal(1, write.Accounts.Unchanged);
    }

    [Fact]
    public async Task Write_WhenTheConnectionIsLost_SaysSoAndLeavesNothing()
    {
        var store = _scratch.OpenStore(_clock);
        var write = await store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        await write.SaveSignalsAsync(new[] { Make.Signal("a", 1) }, CancellationToken.None);
        CutConnections();

        var failure = await Assert.ThrowsAsync<StoreUnusableException>(async () => await write.CommitAsync(CancellationToken.None));
        await write.DisposeAsync();

        Assert.Contains("The store (PostgreSQL database 'postgres'", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await store.ReadAccountsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReadAndWrite_AfterIdleConnectionsWereCut_GoOn()
    {
        var store = _scratch.OpenStore(_clock);
        await store.ReadRevisionAsync(CancellationToken.None);
        CutConnections();
        await store.ReadRevisionAsync(CancellationToken.None);
        CutConnections();

        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);

        Assert.Single(await store.ReadAccountsAsync(CancellationToken.None));
    }

    public void Dispose() => _scratch.Dispose();

    private string Refusal(string connectionString, params MigrationSet[] sets) =>
        Assert.Throws<StoreUnusableException>(() => PostgresDatabase.Open(connectionString, [PostgresMigrations.Scoring, .. sets], _clock)).Message;

    /// <summary>As when the server restarts: those of this test's schema only, which the name of their program tells.</summary>
    private void CutConnections() => _scratch.Schema.Execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = current_schema()");
}
