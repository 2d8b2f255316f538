using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>A prepared statement without ADO.NET around it, for the paths that run millions of times.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _owned;
    private readonly nint _handle;

    // Zero once it is disposed: SQLite refuses that, and does not follow it.
    private nint _statement;

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        _handle = _database.DangerousGetHandle();
        Check(raw.sqlite3_prepare_v2(_database, sql, out _owned));
        _statement = _owned.DangerousGetHandle();
    }

    public RawStatement Bind(int place, long value)
    {
        Check(SqliteNative.BindInt64(_statement, place, value));
        return this;
    }

    public RawStatement Bind(int place, double value)
    {
        Check(SqliteNative.BindDouble(_statement, place, value));
        return this;
    }

    public RawStatement BindOrNull(int place, long? value)
    {
        if (value is { } number) return Bind(place, number);
        Check(SqliteNative.BindNull(_statement, place));
        return this;
    }

    public RawStatement BindBytes(int place, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_owned, place, value));
        return this;
    }

    [SkipLocalsInit]
    public unsafe RawStatement Bind(int place, string? value)
    {
        if (value is null)
        {
            Check(SqliteNative.BindNull(_statement, place));
            return this;
        }

        // Never empty: no address at all would be bound as null.
        var room = Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = room <= 512 ? stackalloc byte[512] : new byte[room];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        fixed (byte* text = bytes) Check(SqliteNative.BindText(_statement, place, text, length, SqliteNative.Transient));
        return this;
    }

    /// <summary>Moves to the next row; false at the end, where the statement is ready to be bound again.</summary>
    public bool Next()
    {
        var code = SqliteNative.Step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        _ = SqliteNative.Reset(_statement);
        if (code != raw.SQLITE_DONE) Check(code);
        return false;
    }

    /// <summary>Runs a statement that returns no rows; true when it changed any.</summary>
    public bool Run()
    {
        Next();
        return SqliteNative.Changes(_handle) > 0;
    }

    public void Reset() => _ = SqliteNative.Reset(_statement);

    public long Int64(int column) => SqliteNative.ColumnInt64(_statement, column);

    public double Double(int column) => SqliteNative.ColumnDouble(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>A text as it is kept, until the statement moves on; empty for null.</summary>
    public unsafe ReadOnlySpan<byte> Utf8(int column)
    {
        // In this order, as asking for the text may change its form.
        var text = SqliteNative.ColumnText(_statement, column);
        return new(text, SqliteNative.ColumnBytes(_statement, column));
    }

    public string? TextOrNull(int column) =>
        SqliteNative.ColumnType(_statement, column) == raw.SQLITE_NULL ? null : Text(column);

    public double? DoubleOrNull(int column) =>
        SqliteNative.ColumnType(_statement, column) == raw.SQLITE_NULL ? null : Double(column);

    public long? Int64OrNull(int column) =>
        SqliteNative.ColumnType(_statement, column) == raw.SQLITE_NULL ? null : Int64(column);

    public byte[]? BytesOrNull(int column) =>
        SqliteNative.ColumnType(_statement, column) == raw.SQLITE_NULL
            ? null
            : raw.sqlite3_column_blob(_owned, column).ToArray();

    public void Dispose()
    {
        _statement = 0;
        _owned.Dispose();
    }

    private void Check(int code)
    {
        if (code == raw.SQLITE_OK) return;
        throw new SqliteException(
            raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
    }
}
