using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>
/// One transaction that holds the book's row from its beginning. Rows are gathered into chunks; while one chunk is stored,
/// the next is gathered.
/// </summary>
internal sealed class PostgresWrite : IStoreWrite
{
    private const int MostAccountsAtOnce = 5_000;

    private readonly PostgresTransaction _transaction;
    private readonly PostgresAddress _address;
    private readonly BookRow _book;
    private readonly long _now;
    private readonly DueMarking _due;
    private readonly AccountSaving _accounts;
    private readonly SignalSaving _signals;
    private readonly SignalRows _rows;
    private readonly List<Account> _waiting = [];
    private readonly int _accountsAtOnce;
    private SignalChunk _chunk;
    private SignalChunk _spare;
    private Task _storing = Task.CompletedTask;

    private PostgresWrite(PostgresTransaction transaction, PostgresAddress address, BookRow book, long now, int rowsAtOnce)
    {
        var connection = transaction.Connection;
        _transaction = transaction;
        _address = address;
        _book = book;
        _now = now;
        _due = new DueMarking(book.FirstNewAccount, now);
        _accounts = new AccountSaving(new AccountTable(connection, now), book, _due);
        _signals = new SignalSaving(new SignalTable(connection), book, _due);
        _rows = new SignalRows(connection, book);
        _accountsAtOnce = Math.Min(rowsAtOnce, MostAccountsAtOnce);
        _chunk = new SignalChunk(rowsAtOnce);
        _spare = new SignalChunk(rowsAtOnce);
    }

    /// <summary>Those of rows that wait to be stored are not among them yet.</summary>
    public WriteCounts Accounts => _accounts.Counts;

    /// <summary>Those of rows that wait to be stored are not among them yet.</summary>
    public WriteCounts Signals => _signals.Counts;

    /// <param name="connection">Belongs to the write from here on, also when this fails.</param>
    public static async Task<PostgresWrite> BeginAsync(
        NpgsqlConnection connection, PostgresAddress address, TimeProvider clock, int rowsAtOnce, CancellationToken cancellationToken)
    {
        var transaction = await PostgresTransaction.BeginAsync(connection, cancellationToken);
        try
        {
            var book = await BookRow.LockAsync(connection, cancellationToken);
            return new PostgresWrite(transaction, address, book, clock.GetUtcNow().UtcTicks, rowsAtOnce);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public async ValueTask SaveAccountAsync(Account account, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _waiting.Add(account);
        if (_waiting.Count >= _accountsAtOnce) await Guard(() => SaveAccountsAsync(cancellationToken));
    }

    public async ValueTask<IReadOnlyList<int>> SaveSignalsAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<int> unknown = [];
        await Guard(async () =>
        {
            await SaveAccountsAsync(cancellationToken);
            if (_rows.NeedsLooking(batch.Span))
            {
                await _storing;
                await _rows.LookAsync(batch, cancellationToken);
            }

            unknown = _rows.Convert(batch.Span, _chunk);
            if (_chunk.IsFull) await StoreChunkAsync(cancellationToken);
        });
        return unknown;
    }

    public async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Guard(() => StoreWaitingAsync(cancellationToken));
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Guard(async () =>
        {
            await StoreWaitingAsync(cancellationToken);
            // What is not committed is taken back.
            if (Accounts.ChangesNothing && Signals.ChangesNothing) return;
            await _book.AdvanceAsync(_now, _due, cancellationToken);
            await _transaction.CommitAsync(cancellationToken);
        });
    }

    public async ValueTask DisposeAsync()
    {
        // Its failure was told, or nobody waits for it any more: what follows undoes it.
        await _storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _transaction.DisposeAsync();
    }

    private async Task StoreWaitingAsync(CancellationToken cancellationToken)
    {
        await SaveAccountsAsync(cancellationToken);
        await StoreChunkAsync(cancellationToken);
        await _storing;
    }

    private async Task SaveAccountsAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0) return;
        await _storing;
        _rows.Remember(await _accounts.SaveAsync(_waiting, cancellationToken));
        _waiting.Clear();
    }

    private async Task StoreChunkAsync(CancellationToken cancellationToken)
    {
        await _storing;
        if (_chunk.Count == 0) return;
        var full = _chunk;
        (_chunk, _spare) = (_spare, full);
        _storing = full.IsFull
            ? Task.Run(() => StoreAsync(full, cancellationToken), CancellationToken.None)
            : StoreAsync(full, cancellationToken);
    }

    private async Task StoreAsync(SignalChunk chunk, CancellationToken cancellationToken)
    {
        await _signals.SaveAsync(chunk, cancellationToken);
        chunk.Clear();
    }

    private async Task Guard(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NpgsqlException failure)
        {
            throw PostgresFailures.Explain(failure, _address);
        }
    }
}
