using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Reads accounts that are due, with what scoring them needs.</summary>
internal sealed class DueReading(SqliteConnection connection) : IDisposable
{
    private const string Select =
        $"SELECT {StandingRow.Columns}, v.valid_from FROM {StandingRow.Tables} WHERE s.due_at <= ?1 ORDER BY s.due_at";

    private readonly RawStatement _longest = new(connection, $"{Select} LIMIT ?2");
    private readonly RawStatement _last = new(connection, $"{Select} DESC LIMIT ?2");

    private readonly RawStatement _versions = new(
        connection, $"SELECT valid_from, {AccountRow.Columns} FROM account_versions WHERE account_key = ?1 ORDER BY arrival");

    private readonly SignalReading _signals = new(connection);

    /// <summary>Those that are due, by their keys: half of them wait longest, half came last.</summary>
    public Dictionary<long, DueAccount> Claim(DateTimeOffset now, int limit)
    {
        var claimed = new Dictionary<long, DueAccount>();
        Claim(_longest, now, (limit + 1) / 2, claimed);
        Claim(_last, now, limit - claimed.Count, claimed);
        return claimed;
    }

    public void Dispose()
    {
        _longest.Dispose();
        _last.Dispose();
        _versions.Dispose();
        _signals.Dispose();
    }

    private void Claim(RawStatement rows, DateTimeOffset now, int limit, Dictionary<long, DueAccount> claimed)
    {
        rows.Bind(1, now.UtcTicks).Bind(2, (long)limit);
        while (rows.Next())
        {
            var key = StandingRow.Key(rows);
            if (!claimed.ContainsKey(key)) claimed.Add(key, Account(rows, key, now));
        }
    }

    private DueAccount Account(RawStatement row, long key, DateTimeOffset now)
    {
        var account = StandingRow.Account(row);
        DateTimeOffset? next = null;
        // Only where a clock went back, or another machine's is ahead, is the current version not valid yet.
        if (row.Int64(StandingRow.Count) > now.UtcTicks) (account, next) = Valid(account.Id, key, now);
        var causes = StandingRow.Causes(row);
        return new DueAccount(
            new AccountSignals(account, SignalHistory.From(_signals.Of(account.Id, key))),
            next,
            StandingRow.Score(row),
            StandingRow.Override(row),
            StandingRow.Due(row)!.Value,
            causes == ScoreCauses.None ? ScoreCauses.Time : causes);
    }

    private (Account Account, DateTimeOffset? Next) Valid(AccountId id, long key, DateTimeOffset now)
    {
        Account? first = null;
        Account? valid = null;
        long? next = null;
        _versions.Bind(1, key);
        while (_versions.Next())
        {
            var from = _versions.Int64(0);
            var account = AccountRow.Read(_versions, id, 1);
            first ??= account;
            if (from <= now.UtcTicks) valid = account;
            else next = Math.Min(next ?? from, from);
        }

        return (valid ?? first!, next is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);
    }
}
