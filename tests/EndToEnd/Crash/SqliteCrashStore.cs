using HealthScore.Bot.Configuration;
using HealthScore.Bot.Storage;
using HealthScore.Scoring.Storage;

namespace HealthScore.EndToEnd.Crash;

/// <summary>A file. It is looked at in a copy, log and all, so that it is the killed program's next start that recovers it.</summary>
internal sealed class SqliteCrashStore(string folder) : ICrashStore
{
    public string File => Path.Combine(folder, "crash.db");

    public IReadOnlyList<string> Settings => [$"--Store:Path={File}"];

    public async Task UseAsync(Func<OpenedStore, Task> work)
    {
        using var store = Open(File);
        await work(store);
    }

    public async Task<StoreLook> LookAsync()
    {
        var copy = Path.Combine(folder, "look.db");
        Copy(File, copy);
        using var store = Open(copy);
        await CheckAsync(store.Database);
        return await StoreLook.ReadAsync(store);
    }

    public void Dispose()
    {
    }

    private static OpenedStore Open(string file) => OpenedStore.Open(new StoreOptions { Path = file }, TimeProvider.System);

    // File and log, as they lie on the disk.
    private static void Copy(string from, string to)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
        {
            System.IO.File.Delete(to + end);
            // The index of the log belongs to running programs; a new one is made.
            if (end != "-shm" && System.IO.File.Exists(from + end)) System.IO.File.Copy(from + end, to + end);
        }
    }

    // Every page and every reference is sound.
    private static async Task CheckAsync(IDatabase database)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
        command.CommandText = "SELECT count(*) FROM pragma_foreign_key_check";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }
}
