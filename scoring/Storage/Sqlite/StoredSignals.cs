using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// What one account had before a write, read in one go: where a file comes again, looking there is far quicker than asking for
/// every row.
/// </summary>
internal sealed class StoredSignals(SqliteConnection connection, ArrivalOrder order) : IDisposable
{
    private readonly RawStatement _read = new(
        connection, "SELECT kind_key, at, id, value, set_key, arrival FROM signals WHERE account_key = ?1");

    private readonly Dictionary<(long Kind, string Id), (long At, double Value, long Attributes)> _byId = [];
    private readonly HashSet<(long Kind, long At, double Value, long Attributes)> _withoutId = [];

    /// <summary>Reads an account's signals, unless it has too many for that to pay.</summary>
    public void Load(long account, int most)
    {
        Clear();
        _read.Bind(1, account);
        while (_read.Next())
        {
            if (_byId.Count + _withoutId.Count == most)
            {
                _read.Reset();
                Clear();
                return;
            }

            if (_read.Int64(5) < order.First) Remember();
        }
    }

    /// <summary>The same signal was there before the write, and nothing about its id has changed since.</summary>
    public bool Has(in SignalRow row) => row.Id.Length == 0
        ? _withoutId.Contains((row.Kind, row.At, row.Value, row.Attributes))
        : _byId.TryGetValue((row.Kind, row.Id), out var stored) && stored == (row.At, row.Value, row.Attributes);

    /// <summary>From now on only the table knows about the id of a row.</summary>
    public void Forget(in SignalRow row)
    {
        if (row.Id.Length > 0) _byId.Remove((row.Kind, row.Id));
    }

    public void Clear()
    {
        _byId.Clear();
        _withoutId.Clear();
    }

    public void Dispose() => _read.Dispose();

    private void Remember()
    {
        var (kind, at, id, value, attributes) = (_read.Int64(0), _read.Int64(1), _read.Text(2), _read.Double(3), _read.Int64(4));
        if (id.Length == 0) _withoutId.Add((kind, at, value, attributes));
        else _byId[(kind, id)] = (at, value, attributes);
    }
}
