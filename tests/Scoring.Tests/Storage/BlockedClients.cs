using System.Globalization;
using System.Text;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Holds the row of the book's stamp and feed, and tells how many clients of a test have come to wait for it, or for those who do.</summary>
internal sealed class BlockedClients : IAsyncDisposable
{
    private static readonly CompositeFormat Waiting = CompositeFormat.Parse(
        "SELECT count(*) FROM pg_stat_activity a JOIN pg_stat_activity b ON b.pid = ANY(pg_blocking_pids(a.pid)) "
        + "WHERE a.application_name = current_schema() AND (b.application_name = current_schema() OR b.pid = {0})");

    private readonly TestSchema _schema;
    private readonly DatabaseWrite _holder;
    private readonly string _waiting;

    private BlockedClients(TestSchema schema, DatabaseWrite holder, int process)
    {
        _schema = schema;
        _holder = holder;
        _waiting = string.Format(CultureInfo.InvariantCulture, Waiting, process);
    }

    public static async Task<BlockedClients> HoldAsync(TestSchema schema, IDatabase database)
    {
        var holder = await database.BeginWriteAsync(CancellationToken.None);
        await using var command = holder.Transaction.Connection!.CreateCommand();
        command.Transaction = holder.Transaction;
        command.CommandText = "SELECT pg_backend_pid() FROM standing_book FOR UPDATE";
        return new BlockedClients(schema, holder, (int)(await command.ExecuteScalarAsync(CancellationToken.None))!);
    }

    public async Task WaitForAsync(int clients)
    {
        while ((long)_schema.Value(_waiting)! < clients) await Task.Yield();
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();
}
