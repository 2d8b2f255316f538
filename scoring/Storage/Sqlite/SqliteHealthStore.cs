using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Accounts and signals in one SQLite file.</summary>
/// <param name="database">Opened with <see cref="SqliteMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class SqliteHealthStore(SqliteDatabase database, TimeProvider clock) : IHealthStore
{
    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) =>
        Read(connection => connection.Number("SELECT revision FROM book"), cancellationToken);

    public ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<Account>>(
            connection =>
            {
                using var reading = new AccountReading(connection);
                return [.. reading.All().Select(account => account.Account)];
            },
            cancellationToken);

    public ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<Signal>?>(
            connection =>
            {
                using var accounts = new AccountReading(connection);
                if (accounts.One(account) is not { } found) return null;
                using var signals = new SignalReading(connection);
                return signals.Of(account, found.Key);
            },
            cancellationToken);

    public ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = database.Connect();
        try
        {
            // Pages of a large import stay in memory instead of being written to the log again and again.
            connection.Execute("PRAGMA cache_size=-65536; BEGIN IMMEDIATE;");
            return ValueTask.FromResult<IStoreWrite>(new SqliteWrite(connection, database.FilePath, clock));
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw SqliteFailures.Explain(failure, database.FilePath);
        }
    }

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Connect();
        try
        {
            // One transaction, so that several statements see the same state.
            using var snapshot = connection.BeginTransaction(deferred: true);
            return ValueTask.FromResult(read(connection));
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, database.FilePath);
        }
    }
}
