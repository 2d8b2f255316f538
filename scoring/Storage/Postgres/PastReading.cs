using System.Runtime.InteropServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Reads accounts with all that they ever were, and when each row arrived.</summary>
internal sealed class PastReading(NpgsqlConnection connection) : IRangeReading<AccountPast>
{
    private const string ArrivedAt =
        "(SELECT arrived_at FROM arrivals WHERE first_arrival <= arrival ORDER BY first_arrival DESC LIMIT 1)";

    private const string Versions =
        $"SELECT v.account_key, v.valid_from, {ArrivedAt}, {AccountColumns.Selected} FROM account_versions v "
        + "WHERE v.account_key BETWEEN $1 AND $2 ORDER BY v.account_key, v.arrival";

    private const string Signals =
        $"SELECT {SignalRow.Columns}, {ArrivedAt} FROM ("
        + $"SELECT {SignalRow.Columns} FROM signals WHERE slot BETWEEN $1 AND $2 UNION ALL "
        + $"SELECT {SignalRow.Columns} FROM replaced_signals WHERE slot BETWEEN $1 AND $2) s ORDER BY slot >> 32, arrival";

    private readonly StoredTexts _texts = new(connection);
    private readonly AccountRange _range = new();

    public async Task<IReadOnlyList<AccountPast>> NextAsync(CancellationToken cancellationToken)
    {
        var accounts = await IdsAsync(
            connection.Command(
                "SELECT account_key, account_id FROM accounts WHERE account_key >= $1 ORDER BY account_key LIMIT $2",
                _range.From, _range.Count),
            cancellationToken);
        if (accounts.Count == 0) return [];
        var (pasts, rows) = await PastsAsync(accounts, cancellationToken);
        _range.Advance(accounts[^1].Key, accounts.Count, rows);
        return pasts;
    }

    public async Task<AccountPast?> OneAsync(AccountId id, CancellationToken cancellationToken)
    {
        if (!PostgresText.MayBeStored(id.Value)) return null;
        var found = await IdsAsync(
            connection.Command("SELECT account_key, account_id FROM accounts WHERE account_id = $1", PostgresText.Clean(id.Value)),
            cancellationToken);
        return found.Count == 0 ? null : (await PastsAsync(found, cancellationToken)).Pasts[0];
    }

    private static async Task<List<(int Key, AccountId Id)>> IdsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var ready = command;
        await using var row = await ready.ExecuteReaderAsync(cancellationToken);
        var ids = new List<(int, AccountId)>();
        while (await row.ReadAsync(cancellationToken)) ids.Add((row.GetInt32(0), new AccountId(row.GetString(1))));
        return ids;
    }

    private async Task<(List<AccountPast> Pasts, int Rows)> PastsAsync(
        List<(int Key, AccountId Id)> accounts, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(accounts, cancellationToken);
        var rows = new List<SignalRow>();
        var arrivedAt = new List<long>();
        await using (var command = connection.Command(Signals, Slots.First(accounts[0].Key), Slots.Last(accounts[^1].Key)))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(SignalRow.Read(reader));
                arrivedAt.Add(reader.GetInt64(7));
            }
        }

        await _texts.LoadAsync(rows, cancellationToken);
        return (Join(accounts, versions, CollectionsMarshal.AsSpan(rows), CollectionsMarshal.AsSpan(arrivedAt)), rows.Count);
    }

    private async Task<List<List<AccountVersion>>> VersionsAsync(
        List<(int Key, AccountId Id)> accounts, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(Versions, accounts[0].Key, accounts[^1].Key);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var all = accounts.ConvertAll(_ => new List<AccountVersion>());
        var place = 0;
        while (await row.ReadAsync(cancellationToken))
        {
            while (accounts[place].Key != row.GetInt32(0)) place++;
            all[place].Add(new AccountVersion(
                Instant(row.GetInt64(1)), Instant(row.GetInt64(2)), AccountColumns.Read(row, accounts[place].Id, 3)));
        }

        return all;
    }

    private List<AccountPast> Join(
        List<(int Key, AccountId Id)> accounts, List<List<AccountVersion>> versions, ReadOnlySpan<SignalRow> rows, ReadOnlySpan<long> arrivedAt)
    {
        var pasts = new List<AccountPast>(accounts.Count);
        var next = 0;
        for (var i = 0; i < accounts.Count; i++)
        {
            var signals = new List<ArrivedSignal>();
            for (; next < rows.Length && Slots.Account(rows[next].Slot) == accounts[i].Key; next++)
                signals.Add(new ArrivedSignal(Instant(arrivedAt[next]), _texts.Signal(accounts[i].Id, rows[next])));
            pasts.Add(new AccountPast(versions[i], signals));
        }

        return pasts;
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
