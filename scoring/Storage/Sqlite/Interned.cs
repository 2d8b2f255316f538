using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Texts that are stored once and known by a small number elsewhere. Remembers a bounded part of them.</summary>
/// <typeparam name="T">What is interned; equal values have equal text.</typeparam>
internal sealed class Interned<T>(SqliteConnection connection, string select, string? insert, Func<T, string> text) : IDisposable
    where T : notnull
{
    private const int Remembered = 250_000;

    private readonly Dictionary<T, long> _keys = [];
    private readonly RawStatement _select = new(connection, select);
    private readonly RawStatement? _insert = insert is null ? null : new(connection, insert);

    /// <summary>The number of a value; 0 when it is not known without asking the file.</summary>
    public long Known(T value) => _keys.GetValueOrDefault(value);

    /// <summary>The number of a value; 0 when it is not stored and is not to be added.</summary>
    public long Key(T value)
    {
        if (_keys.TryGetValue(value, out var key)) return key;
        key = Find(text(value));
        if (key != 0) Remember(value, key);
        return key;
    }

    public void Remember(T value, long key)
    {
        if (_keys.Count >= Remembered) _keys.Clear();
        _keys[value] = key;
    }

    public void Dispose()
    {
        _select.Dispose();
        _insert?.Dispose();
    }

    private long Find(string content)
    {
        var key = Select(content);
        if (key != 0 || _insert is null) return key;
        _insert.Bind(1, content).Run();
        return Select(content);
    }

    private long Select(string content)
    {
        if (!_select.Bind(1, content).Next()) return 0;
        var key = _select.Int64(0);
        _select.Reset();
        return key;
    }
}
