using System.Diagnostics;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;
using Npgsql;

namespace HealthScore.Benchmarks;

/// <summary>
/// Importing the files into PostgreSQL, beside plain <c>COPY</c> of the same file into a table without any key, and into one whose
/// keys say what ours say: which signals are the same.
/// </summary>
internal sealed class PostgresImport(string accounts, string signals)
{
    private const string Plain =
        "CREATE TABLE plain (account_id TEXT, kind TEXT, at TIMESTAMPTZ, value DOUBLE PRECISION, id TEXT, feature TEXT)";

    private const string Keyed = "CREATE UNIQUE INDEX plain_once ON plain (account_id, kind, at, id, value, feature)";

    public async Task<double> ImportAsync(string connectionString)
    {
        var watch = Stopwatch.StartNew();
        using var database = PostgresDatabase.Open(connectionString, [PostgresMigrations.Scoring], TimeProvider.System);
        await new BookImport(new PostgresHealthStore(database, TimeProvider.System))
            .AddAccounts(accounts).AddSignals(signals).RunAsync(CancellationToken.None);
        return watch.Elapsed.TotalSeconds;
    }

    public async Task<double> CopyAsync(bool hasKeys)
    {
        using var schema = new TestSchema(PostgresServer.Durable);
        schema.Execute(hasKeys ? $"{Plain}; {Keyed}" : Plain);
        await using var connection = new NpgsqlConnection(schema.ConnectionString);
        await connection.OpenAsync();
        var watch = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("COPY plain FROM STDIN (FORMAT CSV, HEADER)"))
        await using (var file = File.OpenRead(signals))
        {
            await file.CopyToAsync(((StreamWriter)copy).BaseStream, 1 << 16);
        }

        return watch.Elapsed.TotalSeconds;
    }
}
