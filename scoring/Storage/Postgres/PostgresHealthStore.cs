using System.Data;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Accounts and signals in a PostgreSQL database.</summary>
/// <param name="database">Opened with <see cref="PostgresMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class PostgresHealthStore(PostgresDatabase database, TimeProvider clock) : IHealthStore, IPastStore
{
    /// <summary>Large enough for statements to cost little beside their rows; about 30 MB.</summary>
    internal int RowsAtOnce { get; init; } = 250_000;

    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) => ReadAsync(
        async connection =>
        {
            await using var command = connection.Command("SELECT revision FROM book");
            return await command.ExecuteScalarAsync(cancellationToken) is long revision ? revision : 0;
        },
        isOneStatement: true,
        cancellationToken);

    public ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<Account>>(
        async connection =>
            (await new AccountReading(connection).FromAsync(0, int.MaxValue, cancellationToken)).ConvertAll(found => found.Account),
        isOneStatement: true,
        cancellationToken);

    public ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken) => ReadAsync(
        connection => new BookReading(connection).OneAsync(account, cancellationToken), isOneStatement: false, cancellationToken);

    public IAsyncEnumerable<AccountSignals> ReadBookAsync(CancellationToken cancellationToken) =>
        EachAsync(connection => new BookReading(connection), cancellationToken);

    public async ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken) =>
        await ReadAsync<IReadOnlyList<Signal>?>(
            async connection =>
            {
                if (await new AccountReading(connection).OneAsync(account, cancellationToken) is not { } found) return null;
                var signals = new SignalReading(connection);
                var rows = await signals.RowsAsync(found.Key, found.Key, cancellationToken);
                return rows.ConvertAll(row => signals.Signal(account, row));
            },
            isOneStatement: false,
            cancellationToken);

    public ValueTask<AccountPast?> ReadPastAsync(AccountId account, CancellationToken cancellationToken) => ReadAsync(
        connection => new PastReading(connection).OneAsync(account, cancellationToken), isOneStatement: false, cancellationToken);

    public IAsyncEnumerable<AccountPast> ReadPastsAsync(CancellationToken cancellationToken) =>
        EachAsync(connection => new PastReading(connection), cancellationToken);

    public async ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken) => await Guard(() => database.RunAsync(
        connection => PostgresWrite.BeginAsync(connection, database.Address, clock, RowsAtOnce, cancellationToken),
        cancellationToken));

    private async IAsyncEnumerable<T> EachAsync<T>(
        Func<NpgsqlConnection, IRangeReading<T>> begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        // One transaction, so that all accounts are of the same state.
        await using var snapshot = await Guard(() => connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).AsTask());
        var reading = begin(connection);
        while (await Guard(() => reading.NextAsync(cancellationToken)) is { Count: > 0 } items)
        {
            foreach (var item in items) yield return item;
        }
    }

    private async ValueTask<T> ReadAsync<T>(
        Func<NpgsqlConnection, Task<T>> read, bool isOneStatement, CancellationToken cancellationToken) =>
        await Guard(() => database.RunAsync(
            async connection =>
            {
                await using var ready = connection;
                if (isOneStatement) return await read(connection);
                await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
                var found = await read(connection);
                await snapshot.CommitAsync(cancellationToken);
                return found;
            },
            cancellationToken));

    private async Task<T> Guard<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException failure)
        {
            throw PostgresFailures.Explain(failure, database.Address);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException or InvalidCastException
            or KeyNotFoundException)
        {
            // Somebody may have changed rows by hand.
            throw PostgresFailures.Damaged(failure, database.Address);
        }
    }
}
