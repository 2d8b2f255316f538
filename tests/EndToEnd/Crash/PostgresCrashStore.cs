using HealthScore.Bot.Configuration;
using HealthScore.Bot.Storage;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.Crash;

/// <summary>A schema of the test run's PostgreSQL.</summary>
internal sealed class PostgresCrashStore : ICrashStore
{
    private const string Ours = "look";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TestSchema _schema = new();

    public IReadOnlyList<string> Settings => [$"--Store:ConnectionString={_schema.ConnectionString}"];

    public async Task UseAsync(Func<OpenedStore, Task> work)
    {
        await LeftAsync();
        using var store = OpenedStore.Open(
            new StoreOptions { ConnectionString = $"{_schema.ConnectionString};Application Name={Ours}" }, TimeProvider.System);
        await work(store);
    }

    public async Task<StoreLook> LookAsync()
    {
        StoreLook? look = null;
        await UseAsync(async store => look = await StoreLook.ReadAsync(store));
        return look!;
    }

    /// <summary>Cuts every connection that a program has, whatever it does just now.</summary>
    /// <returns>How many it were.</returns>
    public long Cut() => (long)_schema.Value($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity {OfPrograms}")!;

    public void Dispose()
    {
        LeftAsync().GetAwaiter().GetResult();
        _schema.Dispose();
    }

    private string OfPrograms => $"WHERE application_name = '{_schema.Name}'";

    // What a dead program asked for last, the server may still be doing.
    private async Task LeftAsync()
    {
        var begun = TimeProvider.System.GetTimestamp();
        while ((long)_schema.Value($"SELECT count(*) FROM pg_stat_activity {OfPrograms}")! > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, "Connections of a dead program stay open.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }
}
