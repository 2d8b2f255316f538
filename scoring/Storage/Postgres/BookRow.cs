using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>The row that every write locks first, and so there is one writer at a time: it hands out places and keys.</summary>
internal sealed class BookRow
{
    private readonly NpgsqlConnection _connection;

    private BookRow(NpgsqlConnection connection, NpgsqlDataReader row)
    {
        _connection = connection;
        Order = new ArrivalOrder(row.GetInt64(0));
        NextAccount = FirstNewAccount = row.GetInt32(1);
        NextKind = row.GetInt32(2);
        NextSet = row.GetInt32(3);
    }

    public ArrivalOrder Order { get; }

    /// <summary>Accounts from this key on came in this write.</summary>
    public int FirstNewAccount { get; }

    public int NextAccount { get; set; }

    public int NextKind { get; set; }

    public int NextSet { get; set; }

    /// <summary>Waits for the writer before, but not for ever.</summary>
    public static async Task<BookRow> LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.Add("SET LOCAL lock_timeout = '10s'");
        batch.Add("SELECT next_arrival, next_account, next_kind, next_set FROM book FOR UPDATE");
        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new BookRow(connection, row);
    }

    /// <summary>Tells that the write changed something, and when.</summary>
    public async Task AdvanceAsync(long now, DueMarking due, CancellationToken cancellationToken)
    {
        await using var batch = _connection.CreateBatch();
        batch.Add("INSERT INTO arrivals VALUES ($1, $2)", Order.First, now);
        batch.Add(
            "UPDATE book SET revision = revision + 1, next_arrival = $1, next_account = $2, next_kind = $3, next_set = $4",
            Order.Free, NextAccount, NextKind, NextSet);
        due.AddTo(batch);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
