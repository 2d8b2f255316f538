using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>The statements on the signals' tables, prepared once for a write.</summary>
internal sealed class SignalTable(SqliteConnection connection) : IDisposable
{
    private readonly RawStatement _add = new(
        connection, "INSERT OR IGNORE INTO signals VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    private readonly RawStatement _find = new(
        connection,
        "SELECT at, value, set_key, arrival FROM signals WHERE account_key = ?1 AND kind_key = ?2 AND id = ?3 AND id <> ''");

    private readonly RawStatement _remove = new(
        connection, "DELETE FROM signals WHERE account_key = ?1 AND kind_key = ?2 AND id = ?3 AND id <> ''");

    private readonly RawStatement _keep = new(
        connection, "INSERT INTO replaced_signals VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

    private readonly RawStatement _findKept = new(
        connection,
        "SELECT at, value, set_key, arrival FROM replaced_signals "
        + "WHERE account_key = ?1 AND kind_key = ?2 AND id = ?3 AND replaced_by >= ?4");

    private readonly RawStatement _forget = new(
        connection,
        "DELETE FROM replaced_signals WHERE account_key = ?1 AND kind_key = ?2 AND id = ?3 AND replaced_by >= ?4");

    /// <summary>False when a row with the same contents, or with the same id, is there.</summary>
    public bool Add(in SignalRow row) =>
        _add.Bind(1, row.Account).Bind(2, row.Kind).Bind(3, row.At).Bind(4, row.Id).Bind(5, row.Value)
            .Bind(6, row.Attributes).Bind(7, row.Arrival).Run();

    public SignalRow? Find(in SignalRow row) => Read(ByIdentity(_find, row), row);

    public void Remove(in SignalRow row) => ByIdentity(_remove, row).Run();

    /// <summary>Keeps for the record what a signal was before this write.</summary>
    public void Keep(in SignalRow former, long replacedBy) =>
        ByIdentity(_keep, former).Bind(4, replacedBy).Bind(5, former.At).Bind(6, former.Value).Bind(7, former.Attributes)
            .Bind(8, former.Arrival).Run();

    /// <summary>What the signal was before this write, when this write has replaced it.</summary>
    public SignalRow? FindKept(in SignalRow row, long firstOfWrite) =>
        Read(ByIdentity(_findKept, row).Bind(4, firstOfWrite), row);

    public void Forget(in SignalRow row, long firstOfWrite) => ByIdentity(_forget, row).Bind(4, firstOfWrite).Run();

    public void Dispose()
    {
        _add.Dispose();
        _find.Dispose();
        _remove.Dispose();
        _keep.Dispose();
        _findKept.Dispose();
        _forget.Dispose();
    }

    private static RawStatement ByIdentity(RawStatement statement, in SignalRow row) =>
        statement.Bind(1, row.Account).Bind(2, row.Kind).Bind(3, row.Id);

    private static SignalRow? Read(RawStatement statement, in SignalRow identity)
    {
        if (!statement.Next()) return null;
        var found = identity with
        {
            At = statement.Int64(0),
            Value = statement.Double(1),
            Attributes = (int)statement.Int64(2),
            Arrival = statement.Int64(3),
        };
        statement.Reset();
        return found;
    }
}
