using HealthScore.Scoring.Live;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Collects the accounts that a write touches, and makes them due at its end, each once.</summary>
/// <param name="firstNew">Accounts from this key on came in this write.</param>
internal sealed class DueMarking(int firstNew, long now)
{
    private const string Mark =
        "UPDATE standing_scores SET due_at = LEAST(due_at, $2), causes = causes | $3 WHERE account_key = ANY($1)";

    // Only once the stamp is ours: nobody else can hold the rows of accounts that are not there yet.
    private const string Add =
        "INSERT INTO standing_scores (account_key, due_at, causes, stamp) "
        + "SELECT q.key, $3, q.causes, (SELECT stamp FROM standing_book) FROM unnest($1, $2) AS q(key, causes)";

    private const string Stamp =
        "UPDATE standing_scores SET stamp = (SELECT stamp FROM standing_book) WHERE account_key = ANY($1)";

    private readonly HashSet<int> _accounts = [];
    private readonly HashSet<int> _bySignal = [];
    private int _last;

    public void Account(int key) => _accounts.Add(key);

    // Signals come sorted by account: most are of the account before.
    public void Signal(int key)
    {
        if (key == _last) return;
        _last = key;
        _bySignal.Add(key);
    }

    /// <summary>
    /// Makes them due, and the book's stamp one higher. First the accounts, then the stamp: everybody keeps to this, so that no
    /// two wait for each other.
    /// </summary>
    public void AddTo(NpgsqlBatch batch)
    {
        int[] changed = [.. _accounts.Where(key => key < firstNew).Order()];
        int[] bySignal = [.. _bySignal.Where(key => key < firstNew).Order()];
        int[] added = [.. _accounts.Where(key => key >= firstNew).Order()];
        if (changed.Length > 0) batch.Add(Mark, changed, now, (long)ScoreCauses.Account);
        if (bySignal.Length > 0) batch.Add(Mark, bySignal, now, (long)ScoreCauses.Signal);
        batch.Add("UPDATE standing_book SET stamp = stamp + 1");
        if (added.Length > 0) batch.Add(Add, added, Array.ConvertAll(added, CausesOf), now);
        if (changed.Length > 0) batch.Add(Stamp, changed);
    }

    private long CausesOf(int added) => (long)(_bySignal.Contains(added) ? ScoreCauses.Account | ScoreCauses.Signal : ScoreCauses.Account);
}
