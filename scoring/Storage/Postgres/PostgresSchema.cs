using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>What must be true of the database before anything is written to it.</summary>
internal static class PostgresSchema
{
    // What extensions brought along is nobody's own.
    private const string Tables =
        "SELECT count(*) FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') "
        + "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";

    // As its columns tell: another program may have a table of that name.
    private const string OurSteps =
        "SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass(quote_ident(current_schema()) || '.schema_steps') "
        + "AND attname IN ('part', 'number', 'name', 'ran_at')";

    public static void Check(NpgsqlConnection connection, PostgresAddress address)
    {
        if (connection.Value("SHOW server_encoding") is not "UTF8")
            throw Refuse(address, "does not keep texts as UTF-8", "create one with ENCODING 'UTF8'");
        if (connection.Value("SELECT current_schema()::text") is null)
            throw Refuse(address, "has no schema of the name in Search Path", "create it (CREATE SCHEMA), or correct Search Path");
        if (connection.Value("SHOW transaction_read_only") is "on")
            throw Refuse(address, "is read-only", "name the primary server, or let this user write");
    }

    public static void RefuseOthers(NpgsqlConnection connection, PostgresAddress address)
    {
        if (connection.Value(Tables) is > 0L)
            throw Refuse(
                address, "holds the tables of another program", "leave it alone and name an empty database, or a schema by Search Path");
    }

    public static bool IsOurs(NpgsqlConnection connection) => connection.Value(OurSteps) is 4L;

    private static StoreUnusableException Refuse(PostgresAddress address, string fault, string fix) =>
        new($"The store ({address.Name}) {fault}: {fix} in Store:ConnectionString. Nothing was changed.");
}
