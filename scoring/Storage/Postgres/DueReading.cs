using System.Runtime.InteropServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Claims accounts that are due, and reads what scoring them needs.</summary>
internal sealed class DueReading(NpgsqlConnection connection)
{
    private const string Claim = "SELECT account_key FROM standing_scores WHERE due_at <= $1 ORDER BY due_at ";

    // The rows that another one holds are left to it; a row that a write is just marking is due again when that commits.
    private const string Lock = " LIMIT $2 FOR UPDATE SKIP LOCKED";

    // A statement of its own, after the claim: so it sees all that was committed when the row became ours.
    private const string Select =
        $"SELECT {StandingColumns.Selected}, v.valid_from FROM {StandingColumns.Tables} WHERE s.account_key = ANY($1) ORDER BY s.due_at";

    private const string Signals =
        "SELECT s.slot, s.at, s.value, s.arrival, s.kind_key, s.set_key, s.id FROM unnest($1) AS q(key) "
        + "JOIN signals s ON s.slot BETWEEN q.key::bigint << 32 AND (q.key::bigint << 32 | 4294967295) ORDER BY s.slot >> 32, s.arrival";

    private readonly StoredTexts _texts = new(connection);

    /// <summary>Those that are due, with their keys: half of them wait longest, half came last.</summary>
    public async Task<List<(int Key, DueAccount Account)>> ClaimAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        HashSet<int> keys = [];
        await ClaimAsync(Claim + Lock, now, (limit + 1) / 2, keys, cancellationToken);
        if (keys.Count == 0) return [];
        await ClaimAsync(Claim + "DESC" + Lock, now, limit - keys.Count, keys, cancellationToken);
        int[] claimed = [.. keys.Order()];
        var histories = await HistoriesAsync(claimed, cancellationToken);
        var accounts = await AccountsAsync(claimed, histories, cancellationToken);
        for (var i = 0; i < accounts.Count; i++)
        {
            // Only where a clock went back, or another machine's is ahead, is the current version not valid yet.
            if (accounts[i].ValidFrom > now.UtcTicks) accounts[i] = await ValidAsync(accounts[i], now, cancellationToken);
        }

        return accounts.ConvertAll(found => (found.Key, found.Account));
    }

    private async Task ClaimAsync(string sql, DateTimeOffset now, int limit, HashSet<int> keys, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, now.UtcTicks, (long)limit);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken)) keys.Add(row.GetInt32(0));
    }

    private async Task<Dictionary<int, List<SignalRow>>> HistoriesAsync(int[] keys, CancellationToken cancellationToken)
    {
        var rows = new List<SignalRow>();
        await using (var command = connection.Command(Signals, keys))
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await row.ReadAsync(cancellationToken)) rows.Add(SignalRow.Read(row));
        }

        await _texts.LoadAsync(rows, cancellationToken);
        var histories = new Dictionary<int, List<SignalRow>>();
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows))
        {
            ref var history = ref CollectionsMarshal.GetValueRefOrAddDefault(histories, Slots.Account(row.Slot), out _);
            (history ??= []).Add(row);
        }

        return histories;
    }

    private async Task<List<(int Key, long ValidFrom, DueAccount Account)>> AccountsAsync(
        int[] keys, Dictionary<int, List<SignalRow>> histories, CancellationToken cancellationToken)
    {
        var accounts = new List<(int, long, DueAccount)>();
        await using var command = connection.Command(Select, keys);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var account = StandingColumns.Account(row);
            var key = StandingColumns.Key(row);
            var signals = histories.GetValueOrDefault(key, []).Select(signal => _texts.Signal(account.Id, signal));
            var causes = StandingColumns.Causes(row);
            accounts.Add((key, row.GetInt64(StandingColumns.Count), new DueAccount(
                new AccountSignals(account, SignalHistory.From(signals)),
                null,
                StandingColumns.Score(row),
                StandingColumns.Override(row),
                StandingColumns.Due(row)!.Value,
                causes == ScoreCauses.None ? ScoreCauses.Time : causes)));
        }

        return accounts;
    }

    private async Task<(int Key, long ValidFrom, DueAccount Account)> ValidAsync(
        (int Key, long ValidFrom, DueAccount Account) found, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = found.Account.Seen.Account.Id;
        Account? first = null;
        Account? valid = null;
        long? next = null;
        await using var command = connection.Command(
            $"SELECT valid_from, {AccountColumns.Names} FROM account_versions WHERE account_key = $1 ORDER BY arrival", found.Key);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var from = row.GetInt64(0);
            var account = AccountColumns.Read(row, id, 1);
            first ??= account;
            if (from <= now.UtcTicks) valid = account;
            else next = Math.Min(next ?? from, from);
        }

        return (found.Key, found.ValidFrom, found.Account with
        {
            Seen = found.Account.Seen with { Account = valid ?? first! },
            NextVersionAt = next is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
        });
    }
}
