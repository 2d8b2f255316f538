using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Reads the signals of accounts, sharing the texts that repeat.</summary>
internal sealed class SignalReading(SqliteConnection connection) : IDisposable
{
    private const int RememberedSets = 250_000;

    private readonly RawStatement _signals = new(
        connection,
        "SELECT kind_key, at, value, id, set_key FROM signals WHERE account_key = ?1 ORDER BY arrival");

    private readonly RawStatement _kind = new(connection, "SELECT name FROM kinds WHERE kind_key = ?1");
    private readonly RawStatement _set = new(connection, "SELECT content FROM attribute_sets WHERE set_key = ?1");
    private readonly Dictionary<long, string> _kinds = [];
    private readonly Dictionary<long, SignalAttributes> _sets = [];

    /// <summary>In the order of arrival.</summary>
    public List<Signal> Of(AccountId account, long key)
    {
        var signals = new List<Signal>();
        _signals.Bind(1, key);
        while (_signals.Next())
        {
            var id = _signals.Text(3);
            signals.Add(new Signal(
                account,
                Kind(_signals.Int64(0)),
                new DateTimeOffset(_signals.Int64(1), TimeSpan.Zero),
                _signals.Double(2),
                id.Length == 0 ? null : id,
                Attributes(_signals.Int64(4))));
        }

        return signals;
    }

    public void Dispose()
    {
        _signals.Dispose();
        _kind.Dispose();
        _set.Dispose();
    }

    public string Kind(long key)
    {
        if (!_kinds.TryGetValue(key, out var name)) _kinds[key] = name = Text(_kind, key);
        return name;
    }

    public SignalAttributes Attributes(long key)
    {
        if (_sets.TryGetValue(key, out var attributes)) return attributes;
        if (_sets.Count >= RememberedSets) _sets.Clear();
        return _sets[key] = AttributeText.Read(Text(_set, key));
    }

    private static string Text(RawStatement statement, long key)
    {
        statement.Bind(1, key).Next();
        var text = statement.Text(0);
        statement.Reset();
        return text;
    }
}
