using HealthScore.Scoring.Accounts;
using Npgsql;
using NpgsqlTypes;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>The statements on the accounts' tables, each for many rows.</summary>
internal sealed class AccountTable(NpgsqlConnection connection, long arrivedAt)
{
    private const string Stored =
        $"SELECT a.account_id, a.account_key, a.current_arrival, v.arrival, {AccountColumns.Selected} "
        + "FROM unnest($1) AS q(id) JOIN accounts a ON a.account_id = q.id LEFT JOIN LATERAL (SELECT * FROM account_versions "
        + "WHERE account_key = a.account_key AND arrival < $2 ORDER BY arrival DESC LIMIT 1) v ON TRUE";

    /// <summary>Those of these accounts that are stored, each as it was before the write that begins at a place.</summary>
    public async Task<Dictionary<string, StoredAccount>> FindAsync(string[] ids, long firstOfWrite, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, StoredAccount>(StringComparer.Ordinal);
        await using var command = connection.Command(Stored, ids, firstOfWrite);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var id = row.GetString(0);
            var isNew = row.IsDBNull(3);
            found[id] = new StoredAccount(
                row.GetInt32(1),
                row.GetInt64(2),
                isNew ? null : AccountColumns.Read(row, new AccountId(id), 4),
                isNew ? 0 : row.GetInt64(3));
        }

        return found;
    }

    public async Task AddAsync(List<(int Key, string Id, long Arrival)> accounts, CancellationToken cancellationToken)
    {
        if (accounts.Count == 0) return;
        await using var rows = await connection.BeginBinaryImportAsync(
            "COPY accounts (account_key, account_id, current_arrival) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var (key, id, arrival) in accounts)
        {
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(key, NpgsqlDbType.Integer, cancellationToken);
            await rows.WriteAsync(id, NpgsqlDbType.Text, cancellationToken);
            await rows.WriteAsync(arrival, NpgsqlDbType.Bigint, cancellationToken);
        }

        await rows.CompleteAsync(cancellationToken);
    }

    public async Task AddAsync(List<AccountVersionRow> versions, CancellationToken cancellationToken)
    {
        if (versions.Count == 0) return;
        await using var rows = await connection.BeginBinaryImportAsync(
            $"COPY account_versions (account_key, arrival, valid_from, {AccountColumns.Names}) FROM STDIN (FORMAT BINARY)",
            cancellationToken);
        foreach (var version in versions) Write(rows, version);
        await rows.CompleteAsync(cancellationToken);
    }

    public Task RemoveAsync(List<(int Key, long Arrival)> versions, CancellationToken cancellationToken) => ExecuteAsync(
        "DELETE FROM account_versions v USING unnest($1, $2) AS q(key, arrival) "
        + "WHERE v.account_key = q.key AND v.arrival = q.arrival",
        versions,
        cancellationToken);

    /// <summary>Makes versions the current ones.</summary>
    public Task PointAsync(List<(int Key, long Arrival)> versions, CancellationToken cancellationToken) => ExecuteAsync(
        "UPDATE accounts a SET current_arrival = q.arrival FROM unnest($1, $2) AS q(key, arrival) WHERE a.account_key = q.key",
        versions,
        cancellationToken);

    private Task ExecuteAsync(string sql, List<(int Key, long Arrival)> versions, CancellationToken cancellationToken) =>
        versions.Count == 0
            ? Task.CompletedTask
            : connection.ExecuteAsync(
                sql,
                [versions.ConvertAll(version => version.Key).ToArray(), versions.ConvertAll(version => version.Arrival).ToArray()],
                cancellationToken);

    private void Write(NpgsqlBinaryImporter rows, in AccountVersionRow version)
    {
        rows.StartRow();
        rows.Write(version.Key, NpgsqlDbType.Integer);
        rows.Write(version.Arrival, NpgsqlDbType.Bigint);
        rows.Write(arrivedAt, NpgsqlDbType.Bigint);
        AccountColumns.Write(rows, version.Account);
    }
}
