using Npgsql;
using NpgsqlTypes;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>The statements on the signals' tables, each for many rows.</summary>
internal sealed class SignalTable(NpgsqlConnection connection)
{
    private const string Found =
        "SELECT s.slot, s.at, s.value, s.arrival, s.kind_key, s.set_key, s.id FROM unnest($1) AS q(slot) ";

    /// <summary>The stored rows in these slots, by slot.</summary>
    public Task<List<SignalRow>> FindAsync(long[] slots, CancellationToken cancellationToken) =>
        ReadAsync(connection.Command(Found + "JOIN signals s USING (slot)", slots), cancellationToken);

    /// <summary>What rows in these slots were before this write replaced them, by slot.</summary>
    public Task<List<SignalRow>> FindKeptAsync(long[] slots, long firstOfWrite, CancellationToken cancellationToken) => ReadAsync(
        connection.Command(Found + "JOIN replaced_signals s USING (slot) WHERE s.replaced_by >= $2", slots, firstOfWrite), cancellationToken);

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var command = connection.Command("SELECT NOT EXISTS (SELECT FROM signals)");
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <param name="table"><c>signals</c> or <c>replaced_signals</c>.</param>
    public Task RemoveAsync(string table, List<SignalRow> rows, CancellationToken cancellationToken) => rows.Count == 0
        ? Task.CompletedTask
        : connection.ExecuteAsync(
            $"DELETE FROM {table} s USING unnest($1, $2) AS q(slot, arrival) WHERE s.slot = q.slot AND s.arrival = q.arrival",
            [rows.ConvertAll(row => row.Slot).ToArray(), rows.ConvertAll(row => row.Arrival).ToArray()],
            cancellationToken);

    /// <summary>Adds those rows of a chunk whose places are named, and further ones.</summary>
    public async Task AddAsync(SignalRow[] chunk, List<int> places, List<SignalRow> further, CancellationToken cancellationToken)
    {
        if (places.Count + further.Count == 0) return;
        await using var rows = await connection.BeginBinaryImportAsync(
            $"COPY signals ({SignalRow.Columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        Write(rows, chunk, places, further);
        await rows.CompleteAsync(cancellationToken);
    }

    /// <summary>Keeps for the record what signals were before this write.</summary>
    public async Task KeepAsync(List<(SignalRow Former, long ReplacedBy)> kept, CancellationToken cancellationToken)
    {
        if (kept.Count == 0) return;
        await using var rows = await connection.BeginBinaryImportAsync(
            $"COPY replaced_signals ({SignalRow.Columns}, replaced_by) FROM STDIN (FORMAT BINARY)", cancellationToken);
        Write(rows, kept);
        await rows.CompleteAsync(cancellationToken);
    }

    // A value at a time, so without the cost of a task for each: the buffer waits for the server now and then only.
    private static void Write(NpgsqlBinaryImporter rows, SignalRow[] chunk, List<int> places, List<SignalRow> further)
    {
        foreach (var place in places)
        {
            rows.StartRow();
            chunk[place].Write(rows);
        }

        foreach (var row in further)
        {
            rows.StartRow();
            row.Write(rows);
        }
    }

    private static void Write(NpgsqlBinaryImporter rows, List<(SignalRow Former, long ReplacedBy)> kept)
    {
        foreach (var (former, replacedBy) in kept)
        {
            rows.StartRow();
            former.Write(rows);
            rows.Write(replacedBy, NpgsqlDbType.Bigint);
        }
    }

    private static async Task<List<SignalRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var ready = command;
        await using var row = await ready.ExecuteReaderAsync(cancellationToken);
        var rows = new List<SignalRow>();
        while (await row.ReadAsync(cancellationToken)) rows.Add(SignalRow.Read(row));
        rows.Sort(static (left, right) => left.Slot.CompareTo(right.Slot));
        return rows;
    }
}
