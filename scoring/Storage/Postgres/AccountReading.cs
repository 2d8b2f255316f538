using HealthScore.Scoring.Accounts;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Reads accounts as they are now.</summary>
internal sealed class AccountReading(NpgsqlConnection connection)
{
    private const string Current =
        $"SELECT a.account_key, a.account_id, {AccountColumns.Selected} FROM accounts a "
        + "JOIN account_versions v ON v.account_key = a.account_key AND v.arrival = a.current_arrival ";

    /// <summary>Those from a key on, at most so many, in the order in which they first came.</summary>
    public async Task<List<(int Key, Account Account)>> FromAsync(int key, int most, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            Current + "WHERE a.account_key >= $1 ORDER BY a.account_key LIMIT $2", key, most);
        return await ReadAsync(command, cancellationToken);
    }

    public async Task<(int Key, Account Account)?> OneAsync(AccountId id, CancellationToken cancellationToken)
    {
        if (!PostgresText.MayBeStored(id.Value)) return null;
        await using var command = connection.Command(Current + "WHERE a.account_id = $1", PostgresText.Clean(id.Value));
        var found = await ReadAsync(command, cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static async Task<List<(int Key, Account Account)>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var accounts = new List<(int, Account)>();
        while (await row.ReadAsync(cancellationToken))
            accounts.Add((row.GetInt32(0), AccountColumns.Read(row, new AccountId(row.GetString(1)), 2)));
        return accounts;
    }
}
