using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Reads accounts with all that they ever were, and when each row arrived.</summary>
internal sealed class PastReading(SqliteConnection connection) : IDisposable
{
    private const string ArrivedAt =
        "(SELECT arrived_at FROM arrivals WHERE first_arrival <= arrival ORDER BY first_arrival DESC LIMIT 1)";

    private readonly SignalReading _texts = new(connection);
    private readonly RawStatement _all = new(connection, "SELECT account_key, account_id FROM accounts ORDER BY account_key");
    private readonly RawStatement _one = new(connection, "SELECT account_key FROM accounts WHERE account_id = ?1");

    private readonly RawStatement _versions = new(
        connection,
        $"SELECT valid_from, {ArrivedAt}, {AccountRow.Columns} FROM account_versions WHERE account_key = ?1 ORDER BY arrival");

    private readonly RawStatement _signals = new(
        connection,
        $"SELECT kind_key, at, value, id, set_key, {ArrivedAt}, arrival FROM signals WHERE account_key = ?1 "
        + $"UNION ALL SELECT kind_key, at, value, id, set_key, {ArrivedAt}, arrival FROM replaced_signals "
        + "WHERE account_key = ?1 ORDER BY arrival");

    public AccountPast? One(AccountId id)
    {
        if (!_one.Bind(1, id.Value).Next()) return null;
        var key = _one.Int64(0);
        _one.Reset();
        return Past(id, key);
    }

    /// <summary>The next account, in the order in which they first came; null after the last.</summary>
    public AccountPast? Next() => _all.Next() ? Past(new AccountId(_all.Text(1)), _all.Int64(0)) : null;

    public void Dispose()
    {
        _texts.Dispose();
        _all.Dispose();
        _one.Dispose();
        _versions.Dispose();
        _signals.Dispose();
    }

    private AccountPast Past(AccountId id, long key)
    {
        var versions = new List<AccountVersion>();
        _versions.Bind(1, key);
        while (_versions.Next())
            versions.Add(new AccountVersion(
                Instant(_versions.Int64(0)), Instant(_versions.Int64(1)), AccountRow.Read(_versions, id, 2)));
        var signals = new List<ArrivedSignal>();
        _signals.Bind(1, key);
        while (_signals.Next()) signals.Add(new ArrivedSignal(Instant(_signals.Int64(5)), Signal(id)));
        return new AccountPast(versions, signals);
    }

    private Signal Signal(AccountId account)
    {
        var id = _signals.Text(3);
        return new Signal(
            account,
            _texts.Kind(_signals.Int64(0)),
            Instant(_signals.Int64(1)),
            _signals.Double(2),
            id.Length == 0 ? null : id,
            _texts.Attributes(_signals.Int64(4)));
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
