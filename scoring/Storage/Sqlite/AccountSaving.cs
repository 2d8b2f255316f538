using HealthScore.Scoring.Accounts;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Saves accounts, a version whenever one changed; a write is judged by its end, as for signals.</summary>
internal sealed class AccountSaving(SqliteConnection connection, ArrivalOrder order, long arrivedAt, DueMarking due)
    : IDisposable
{
    private readonly RawStatement _find = new(
        connection, "SELECT account_key, current_arrival FROM accounts WHERE account_id = ?1");

    private readonly RawStatement _addAccount = new(
        connection, "INSERT INTO accounts (account_id, current_arrival) VALUES (?1, ?2) RETURNING account_key");

    private readonly RawStatement _point = new(
        connection, "UPDATE accounts SET current_arrival = ?2 WHERE account_key = ?1");

    private readonly RawStatement _version = new(
        connection,
        $"SELECT {AccountRow.Columns}, arrival FROM account_versions WHERE account_key = ?1 AND arrival <= ?2 "
        + "ORDER BY arrival DESC LIMIT 1");

    private readonly RawStatement _addVersion = new(
        connection,
        $"INSERT INTO account_versions (account_key, arrival, valid_from, {AccountRow.Columns}) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)");

    private readonly RawStatement _removeVersion = new(
        connection, "DELETE FROM account_versions WHERE account_key = ?1 AND arrival = ?2");

    private long _new;
    private long _unchanged;
    private long _replaced;
    private long _repeated;

    public WriteCounts Counts => new(_new, _unchanged, _replaced, _repeated);

    /// <returns>The account's key.</returns>
    public long Save(Account account)
    {
        if (!_find.Bind(1, account.Id.Value).Next()) return Add(account);
        var key = _find.Int64(0);
        var current = _find.Int64(1);
        _find.Reset();
        if (current >= order.First) Overtake(account, key, current);
        else Replace(account, key, current);
        return key;
    }

    public void Dispose()
    {
        _find.Dispose();
        _addAccount.Dispose();
        _point.Dispose();
        _version.Dispose();
        _addVersion.Dispose();
        _removeVersion.Dispose();
    }

    private long Add(Account account)
    {
        _new++;
        var arrival = order.Take();
        _addAccount.Bind(1, account.Id.Value).Bind(2, arrival).Next();
        var key = _addAccount.Int64(0);
        _addAccount.Next();
        AddVersion(account, key, arrival);
        due.Account(key);
        return key;
    }

    private void Replace(Account account, long key, long current)
    {
        if (Version(account.Id, key, current) is { } stored && AccountText.SaysTheSame(stored.Account, account))
        {
            _unchanged++;
            return;
        }

        _replaced++;
        MakeCurrent(account, key);
    }

    /// <summary>The account came earlier in this write: only the later row counts.</summary>
    private void Overtake(Account account, long key, long current)
    {
        _repeated++;
        _removeVersion.Bind(1, key).Bind(2, current).Run();
        if (Version(account.Id, key, order.First - 1) is { } former && AccountText.SaysTheSame(former.Account, account))
        {
            _replaced--;
            _unchanged++;
            _point.Bind(1, key).Bind(2, former.Arrival).Run();
            return;
        }

        MakeCurrent(account, key);
    }

    private void MakeCurrent(Account account, long key)
    {
        var arrival = order.Take();
        AddVersion(account, key, arrival);
        due.Account(key);
        _point.Bind(1, key).Bind(2, arrival).Run();
    }

    private void AddVersion(Account account, long key, long arrival)
    {
        _addVersion.Bind(1, key).Bind(2, arrival).Bind(3, arrivedAt);
        AccountRow.Bind(_addVersion, account, 4);
        _addVersion.Run();
    }

    private (Account Account, long Arrival)? Version(AccountId id, long key, long newest)
    {
        if (!_version.Bind(1, key).Bind(2, newest).Next()) return null;
        var version = (AccountRow.Read(_version, id, 0), _version.Int64(15));
        _version.Reset();
        return version;
    }
}
