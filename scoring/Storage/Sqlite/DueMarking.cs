using HealthScore.Scoring.Live;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Collects the accounts that a write touches, and makes them due at its end, each once.</summary>
internal sealed class DueMarking(SqliteConnection connection, long now)
{
    private const string ByAccount =
        "INSERT INTO standing_scores (account_key, due_at, causes, stamp) VALUES (?1, ?2, ?3, ?4) "
        + "ON CONFLICT (account_key) DO UPDATE SET due_at = min(coalesce(due_at, ?2), ?2), causes = causes | ?3, stamp = ?4";

    private const string BySignal =
        "UPDATE standing_scores SET due_at = min(coalesce(due_at, ?2), ?2), causes = causes | ?3 WHERE account_key = ?1";

    private readonly HashSet<long> _accounts = [];
    private readonly HashSet<long> _bySignal = [];
    private long _last;

    public void Account(long key) => _accounts.Add(key);

    // Signals come sorted by account: most are of the account before.
    public void Signal(long key)
    {
        if (key == _last) return;
        _last = key;
        _bySignal.Add(key);
    }

    /// <summary>Makes them due, and the book's stamp one higher.</summary>
    public void Save()
    {
        connection.Execute("UPDATE standing_book SET stamp = stamp + 1");
        var stamp = connection.Number("SELECT stamp FROM standing_book");
        using (var account = new RawStatement(connection, ByAccount))
        {
            foreach (var key in _accounts.Order())
                account.Bind(1, key).Bind(2, now).Bind(3, (long)ScoreCauses.Account).Bind(4, stamp).Run();
        }

        // The order in which they lie in the file.
        using var signal = new RawStatement(connection, BySignal);
        foreach (var key in _bySignal.Order()) signal.Bind(1, key).Bind(2, now).Bind(3, (long)ScoreCauses.Signal).Run();
    }
}
