using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Accounts and signals in one SQLite file.</summary>
/// <param name="database">Opened with <see cref="SqliteMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class SqliteHealthStore(SqliteDatabase database, TimeProvider clock) : IHealthStore, IPastStore
{
    /// <summary>Signals that a write stores together: some 20 MB of them with ids, while as many are gathered.</summary>
    internal int RowsAtOnce { get; init; } = 3 << 16;

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

    public ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken) =>
        Read(
            connection =>
            {
                using var reading = new BookReading(connection);
                return reading.One(account);
            },
            cancellationToken);

    public IAsyncEnumerable<AccountSignals> ReadBookAsync(CancellationToken cancellationToken) =>
        Each(connection => new BookReading(connection), reading => reading.Next(), cancellationToken).ToAsyncEnumerable();

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

    public ValueTask<AccountPast?> ReadPastAsync(AccountId account, CancellationToken cancellationToken) =>
        Read(
            connection =>
            {
                using var reading = new PastReading(connection);
                return reading.One(account);
            },
            cancellationToken);

    public IAsyncEnumerable<AccountPast> ReadPastsAsync(CancellationToken cancellationToken) =>
        Each(connection => new PastReading(connection), reading => reading.Next(), cancellationToken).ToAsyncEnumerable();

    public async ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = await database.Writing.TakeAsync(cancellationToken);
        var connection = SqliteWriting.Begin(database, turn);
        try
        {
            return new SqliteWrite(connection, turn, database.FilePath, clock, RowsAtOnce);
        }
        catch (SqliteException failure)
        {
            SqliteWriting.End(connection, turn);
            throw SqliteFailures.Explain(failure, database.FilePath);
        }
    }

    private IEnumerable<T> Each<TReading, T>(
        Func<SqliteConnection, TReading> begin, Func<TReading, T?> next, CancellationToken cancellationToken)
        where TReading : IDisposable
        where T : class
    {
        using var connection = database.Connect();
        // One transaction, so that all accounts are of the same state.
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var reading = Guard(() => begin(connection));
        while (Guard(() => next(reading)) is { } item)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Connect();
        return ValueTask.FromResult(Guard(() =>
        {
            using var snapshot = connection.BeginTransaction(deferred: true);
            return read(connection);
        }));
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, database.FilePath);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException)
        {
            // Pages may be wrong in a way that only their contents show.
            throw SqliteFailures.Damaged(failure, database.FilePath);
        }
    }
}
