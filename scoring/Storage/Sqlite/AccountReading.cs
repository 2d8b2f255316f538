using HealthScore.Scoring.Accounts;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Reads accounts as they are now.</summary>
internal sealed class AccountReading(SqliteConnection connection) : IDisposable
{
    private const string Current =
        $"SELECT a.account_key, a.account_id, {AccountRow.Columns} FROM accounts a "
        + "JOIN account_versions v ON v.account_key = a.account_key AND v.arrival = a.current_arrival ";

    private readonly RawStatement _all = new(connection, Current + "ORDER BY a.account_key");
    private readonly RawStatement _one = new(connection, Current + "WHERE a.account_id = ?1");

    /// <summary>In the order in which they first came.</summary>
    public IEnumerable<(long Key, Account Account)> All()
    {
        while (_all.Next()) yield return Account(_all);
    }

    public (long Key, Account Account)? One(AccountId id)
    {
        if (!_one.Bind(1, id.Value).Next()) return null;
        var found = Account(_one);
        _one.Reset();
        return found;
    }

    public void Dispose()
    {
        _all.Dispose();
        _one.Dispose();
    }

    private static (long Key, Account Account) Account(RawStatement row) =>
        (row.Int64(0), AccountRow.Read(row, new AccountId(row.Text(1)), 2));
}
