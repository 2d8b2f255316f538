using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Brings a file to the newest version of each set, a transaction per step.</summary>
internal sealed class SqliteMigrator(SqliteConnection connection, string path, TimeProvider clock)
{
    public void Run(IEnumerable<MigrationSet> sets)
    {
        List<MigrationSet> all = [.. sets];
        // Before anything is written: a newer file stays exactly as it is.
        if (HasVersions()) all.ForEach(RefuseNewer);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_steps (part TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, "
            + "ran_at INTEGER NOT NULL, PRIMARY KEY (part, number)) WITHOUT ROWID");
        foreach (var set in all) Upgrade(set);
    }

    /// <summary>Runs nothing: whoever only reads must not change what they read.</summary>
    /// <exception cref="StoreUnusableException">A set is not at the version that this program reads.</exception>
    public void Check(IEnumerable<MigrationSet> sets)
    {
        var isOurs = HasVersions();
        foreach (var set in sets)
        {
            if (isOurs) RefuseNewer(set);
            if (!isOurs || Version(set) < set.Version) throw OlderStore.Refuse($"'{path}'", set, isOurs ? Version(set) : 0);
        }
    }

    private void RefuseNewer(MigrationSet set)
    {
        var version = Version(set);
        if (version <= set.Version) return;
        throw new StoreUnusableException(
            $"The store '{path}' was written by a newer version of this program (its '{set.Name}' part is at {version}, this "
            + $"program knows {set.Version}): run the newer version, or set Store:Path to another file. Nothing was changed.");
    }

    private void Upgrade(MigrationSet set)
    {
        while (Version(set) < set.Version)
        {
            // Another process may run the same steps: look again once the write lock is ours.
            using var transaction = connection.BeginTransaction(deferred: false);
            var done = Version(set);
            if (done < set.Version) RunStep(set.Name, set.Migrations[done], transaction);
            transaction.Commit();
        }
    }

    private void RunStep(string part, Migration step, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = step.Sql;
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO schema_steps VALUES ($part, $number, $name, $ran)";
        command.Parameters.AddWithValue("$part", part);
        command.Parameters.AddWithValue("$number", step.Number);
        command.Parameters.AddWithValue("$name", step.Name);
        command.Parameters.AddWithValue("$ran", clock.GetUtcNow().UtcTicks);
        command.ExecuteNonQuery();
    }

    private bool HasVersions() =>
        connection.Number("SELECT count(*) FROM sqlite_master WHERE name = 'schema_steps'") > 0;

    private int Version(MigrationSet set) =>
        (int)connection.Number("SELECT max(number) FROM schema_steps WHERE part = $part", ("$part", set.Name));
}
