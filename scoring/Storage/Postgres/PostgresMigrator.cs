using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Brings a database to the newest version of each set, a transaction per step.</summary>
internal sealed class PostgresMigrator(NpgsqlConnection connection, PostgresAddress address, TimeProvider clock)
{
    // Any fixed number: instances that start together take turns on it.
    private const long Turn = 0x48534352;

    public void Run(IEnumerable<MigrationSet> sets)
    {
        List<MigrationSet> all = [.. sets];
        if (!PostgresSchema.IsOurs(connection)) InTurn(Claim);
        // Before anything is written: a newer database stays exactly as it is.
        all.ForEach(RefuseNewer);
        foreach (var set in all) Upgrade(set);
    }

    /// <summary>Runs nothing: whoever only reads must not change what they read.</summary>
    /// <exception cref="StoreUnusableException">A set is not at the version that this program reads.</exception>
    public void Check(IEnumerable<MigrationSet> sets)
    {
        var isOurs = PostgresSchema.IsOurs(connection);
        foreach (var set in sets)
        {
            if (isOurs) RefuseNewer(set);
            if (!isOurs || Version(set) < set.Version) throw OlderStore.Refuse($"({address.Name})", set, isOurs ? Version(set) : 0);
        }
    }

    private void RefuseNewer(MigrationSet set)
    {
        var version = Version(set);
        if (version <= set.Version) return;
        throw new StoreUnusableException(
            $"The store ({address.Name}) was written by a newer version of this program (its '{set.Name}' part is at {version}, this "
            + $"program knows {set.Version}): run the newer version, or name another database in Store:ConnectionString. Nothing "
            + "was changed.");
    }

    private void Claim()
    {
        // Another instance may have been first: its tables are ours.
        if (PostgresSchema.IsOurs(connection)) return;
        PostgresSchema.RefuseOthers(connection, address);
        connection.Execute(
            "CREATE TABLE schema_steps (part TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, ran_at BIGINT NOT NULL, "
            + "PRIMARY KEY (part, number))");
    }

    private void Upgrade(MigrationSet set)
    {
        while (Version(set) < set.Version)
        {
            InTurn(() =>
            {
                // Another instance may have run the same step: look again once the turn is ours.
                var done = Version(set);
                if (done < set.Version) RunStep(set.Name, set.Migrations[done]);
            });
        }
    }

    private void InTurn(Action work)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock($1)", Turn);
        work();
        transaction.Commit();
    }

    private void RunStep(string part, Migration step)
    {
        connection.Execute(step.PostgresSql);
        connection.Execute(
            "INSERT INTO schema_steps VALUES ($1, $2, $3, $4)", part, step.Number, step.Name, clock.GetUtcNow().UtcTicks);
    }

    private int Version(MigrationSet set) =>
        connection.Value("SELECT max(number) FROM schema_steps WHERE part = $1", set.Name) is int number ? number : 0;
}
