using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>A prepared statement without ADO.NET around it, for the paths that run millions of times.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public RawStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    public RawStatement Bind(int place, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, place, value));
        return this;
    }

    public RawStatement BindOrNull(int place, long? value)
    {
        if (value is { } number) return Bind(place, number);
        Check(raw.sqlite3_bind_null(_statement, place));
        return this;
    }

    public RawStatement BindBytes(int place, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, place, value));
        return this;
    }

    [SkipLocalsInit]
    public RawStatement Bind(int place, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
            return this;
        }

        if (value.Length == 0)
        {
            // An empty span would be bound as null.
            Check(raw.sqlite3_bind_text(_statement, place, ""));
            return this;
        }

        var room = Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = room <= 512 ? stackalloc byte[512] : new byte[room];
        Check(raw.sqlite3_bind_text(_statement, place, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
        return this;
    }

    /// <summary>Moves to the next row; false at the end, where the statement is ready to be bound again.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) Check(code);
        return false;
    }

    /// <summary>Runs a statement that returns no rows; true when it changed any.</summary>
    public bool Run()
    {
        Next();
        return raw.sqlite3_changes(_database) > 0;
    }

    public void Reset() => raw.sqlite3_reset(_statement);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Text(column);

    public double? DoubleOrNull(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Double(column);

    public long? Int64OrNull(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Int64(column);

    public byte[]? BytesOrNull(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL
            ? null
            : raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code == raw.SQLITE_OK) return;
        throw new SqliteException(
            raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
    }
}
