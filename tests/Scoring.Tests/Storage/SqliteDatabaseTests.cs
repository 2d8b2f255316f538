using HealthScore.Testing;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly MigrationSet First = new("parts", [new(1, "parts", "CREATE TABLE parts (n INTEGER)")]);

    private static readonly MigrationSet Second = new(
        "parts", [.. First.Migrations, new(2, "fill", "INSERT INTO parts VALUES (7)")]);

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();

    [Fact]
    public void Open_WhenTheFolderIsMissing_MakesIt()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a", "b", "store.db");

        using (SqliteDatabase.Open(file, [SqliteMigrations.Scoring], _clock))
        {
            Assert.True(File.Exists(file));
        }
    }

    [Fact]
    public async Task Open_WhenNew_UsesAWriteAheadLogAndForeignKeys()
    {
        await using var connection = await _scratch.OpenDatabase(_clock).ConnectAsync(CancellationToken.None);

        Assert.Equal("wal", Value(connection, "PRAGMA journal_mode"));
        Assert.Equal(1L, Value(connection, "PRAGMA foreign_keys"));
        Assert.Equal(1L, Value(connection, "PRAGMA synchronous"));
        Assert.Throws<SqliteException>(() => Value(connection, "INSERT INTO signals VALUES (99, 1, 1, '', 1, 1, 1)"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connect_AfterAWriteWithALargeCache_HasTheUsualOne(bool isCommitted)
    {
        var database = _scratch.OpenDatabase(_clock);
        var store = new SqliteHealthStore(database, _clock);
        long Cache()
        {
            using var connection = database.Connect();
            return (long)Value(connection, "PRAGMA cache_size")!;
        }

        var usual = Cache();
        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
            if (isCommitted) await write.CommitAsync(CancellationToken.None);
        }

        Assert.Equal((-2_000, -2_000), (usual, Cache()));
    }

    [Fact]
    public async Task Open_WhenTheFileIsOlder_RunsTheMissingSteps()
    {
        _scratch.OpenDatabase(_clock, First);
        _scratch.Close();

        await using (var connection = await _scratch.OpenDatabase(_clock, Second).ConnectAsync(CancellationToken.None))
        {
            Assert.Equal(7L, Value(connection, "SELECT n FROM parts"));
        }

        await using var again = await _scratch.OpenDatabase(_clock, Second).ConnectAsync(CancellationToken.None);
        Assert.Equal(1L, Value(again, "SELECT count(*) FROM parts"));
    }

    [Fact]
    public void Open_WhenTheFileIsNewer_RefusesItUntouched()
    {
        _scratch.OpenDatabase(_clock, Second);
        _scratch.Close();
        var before = File.ReadAllBytes(_scratch.File);

        var refusal = Assert.Throws<StoreUnusableException>(() => _scratch.OpenDatabase(_clock, First));

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'parts' part is at 2, this program knows 1", refusal.Message, StringComparison.Ordinal);
        _scratch.Close();
        Assert.Equal(before, File.ReadAllBytes(_scratch.File));
    }

    [Fact]
    public async Task Open_WhenAnotherPartsTablesAreThere_LeavesThem()
    {
        _scratch.OpenDatabase(_clock, Second);

        await using var connection = await _scratch.OpenDatabase(_clock).ConnectAsync(CancellationToken.None);

        Assert.Equal(7L, Value(connection, "SELECT n FROM parts"));
    }

    [Fact]
    public async Task Open_WhenAStepFails_LeavesTheVersionBefore()
    {
        var broken = new MigrationSet("parts", [.. First.Migrations, new(2, "bad", "INSERT INTO parts VALUES (1); NONSENSE")]);

        var refusal = Assert.Throws<StoreUnusableException>(() => _scratch.OpenDatabase(_clock, broken));

        Assert.Contains(_scratch.File, refusal.Message, StringComparison.Ordinal);
        await using var connection = await _scratch.OpenDatabase(_clock, First).ConnectAsync(CancellationToken.None);
        Assert.Equal(0L, Value(connection, "SELECT count(*) FROM parts"));
    }

    [Theory]
    [InlineData("this is no database, but some text that somebody wrote into a file with this very name")]
    [InlineData("x")]
    public void Open_WhenTheFileIsNoDatabase_RefusesItUntouched(string text)
    {
        File.WriteAllText(_scratch.File, text);

        var refusal = Assert.Throws<StoreUnusableException>(() => _scratch.OpenDatabase(_clock));

        Assert.Contains("is no SQLite file", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Store:Path", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_scratch.File));
    }

    [Fact]
    public void Open_WhenTheFileIsAnotherPrograms_RefusesIt()
    {
        SQLitePCL.Batteries_V2.Init();
        using (var other = new SqliteConnection($"Data Source={_scratch.File};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE bookmarks (url TEXT)");
        }

        var refusal = Assert.Throws<StoreUnusableException>(() => _scratch.OpenDatabase(_clock));

        Assert.Contains("another program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenTheFileIsEmpty_UsesIt()
    {
        File.WriteAllBytes(_scratch.File, []);

        _scratch.OpenDatabase(_clock);
    }

    [Fact]
    public void Open_WhenThePathIsAFolder_SaysSo()
    {
        Directory.CreateDirectory(_scratch.File);

        var refusal = Assert.Throws<StoreUnusableException>(() => _scratch.OpenDatabase(_clock));

        Assert.Contains("is a folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenAFileStandsInThePlaceOfTheFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("plain", "text");

        var refusal = Assert.Throws<StoreUnusableException>(
            () => SqliteDatabase.Open(Path.Combine(file, "store.db"), [SqliteMigrations.Scoring], _clock));

        Assert.Contains("cannot be created", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Open_WhenThePathIsBlank_NamesTheSetting(string path)
    {
        var refusal = Assert.Throws<StoreUnusableException>(() => SqliteDatabase.Open(path, [], _clock));

        Assert.Contains("Store:Path is empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenTheFileIsReadOnly_RefusesItUntouched()
    {
        _scratch.OpenDatabase(_clock);
        _scratch.Close();
        File.SetAttributes(_scratch.File, FileAttributes.ReadOnly);

        var refusal = Assert.Throws<StoreUnusableException>(() => _scratch.OpenDatabase(_clock));

        File.SetAttributes(_scratch.File, FileAttributes.Normal);
        Assert.Contains("is read-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenTheFolderIsReadOnly_Refuses()
    {
        using var folder = new TemporaryFolder();
        File.SetAttributes(folder.Path, FileAttributes.ReadOnly | FileAttributes.Directory);

        var refusal = Assert.Throws<StoreUnusableException>(
            () => SqliteDatabase.Open(folder.File("store.db"), [SqliteMigrations.Scoring], _clock));

        Assert.Contains("read-only folder", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    public void Dispose() => _scratch.Dispose();

    private static object? Value(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
