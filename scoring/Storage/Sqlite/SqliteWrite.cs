using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// One transaction that holds the file's write lock from its beginning. Signals are gathered into runs; while a full one is
/// stored, the next is gathered, which needs the connection for texts only that are not known yet.
/// </summary>
internal sealed class SqliteWrite : IStoreWrite
{
    private readonly SqliteConnection _connection;
    private readonly IDisposable _turn;
    private readonly string _path;
    private readonly long _now;
    private readonly ArrivalOrder _order;
    private readonly Interned<string> _accountKeys;
    private readonly Interned<string> _kindKeys;
    private readonly Interned<SignalAttributes> _attributeKeys;
    private readonly DueMarking _due;
    private readonly AccountSaving _accounts;
    private readonly SignalTable _table;
    private readonly SignalSaving _signals;
    private readonly StoredSignals _stored;
    private SignalRun _run;
    private SignalRun _spare;
    private Task _storing = Task.CompletedTask;

    /// <param name="connection">Belongs to the write from here on, with a transaction begun.</param>
    /// <param name="turn">Ends with the write.</param>
    public SqliteWrite(SqliteConnection connection, IDisposable turn, string path, TimeProvider clock, int rowsAtOnce)
    {
        _connection = connection;
        _turn = turn;
        _path = path;
        _now = clock.GetUtcNow().UtcTicks;
        _order = new ArrivalOrder(connection.Number("SELECT next_arrival FROM book"));
        _accountKeys = new(connection, "SELECT account_key FROM accounts WHERE account_id = ?1", null, text => text);
        _kindKeys = new(
            connection, "SELECT kind_key FROM kinds WHERE name = ?1", "INSERT INTO kinds (name) VALUES (?1)", text => text);
        _attributeKeys = new(
            connection,
            "SELECT set_key FROM attribute_sets WHERE content = ?1",
            "INSERT INTO attribute_sets (content) VALUES (?1)",
            AttributeText.Write);
        _due = new DueMarking(connection, _now);
        _accounts = new AccountSaving(connection, _order, _now, _due);
        _table = new SignalTable(connection);
        _stored = new StoredSignals(connection, _order);
        _signals = new SignalSaving(_table, _stored, _order, _due);
        _run = new SignalRun(rowsAtOnce);
        _spare = new SignalRun(rowsAtOnce);
    }

    public WriteCounts Accounts => _accounts.Counts;

    /// <summary>Those of rows that wait to be stored are not among them yet.</summary>
    public WriteCounts Signals => _signals.Counts;

    public async ValueTask SaveAccountAsync(Account account, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _storing;
        Guard(() => _accountKeys.Remember(account.Id.Value, _accounts.Save(account)));
    }

    public async ValueTask<IReadOnlyList<int>> SaveSignalsAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<int> unknown = [];
        var taken = TakeKnown(batch.Span);
        if (taken < batch.Length)
        {
            await _storing;
            Guard(() => Take(batch.Span, taken, unknown));
        }

        if (_run.IsFull) await StoreRunAsync();
        return unknown;
    }

    public async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await StoreRunAsync();
        await _storing;
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        Guard(() =>
        {
            var isSame = _accounts.Counts.ChangesNothing && _signals.Counts.ChangesNothing;
            if (!isSame) Advance();
            _connection.Execute(isSame ? "ROLLBACK" : "COMMIT");
        });
    }

    public async ValueTask DisposeAsync()
    {
        // Its failure was told, or nobody waits for it any more: what follows undoes it.
        await _storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _accountKeys.Dispose();
        _kindKeys.Dispose();
        _attributeKeys.Dispose();
        _accounts.Dispose();
        _table.Dispose();
        _stored.Dispose();
        SqliteWriting.End(_connection, _turn);
    }

    private void Advance()
    {
        _connection.Execute("INSERT INTO arrivals VALUES ($first, $now)", ("$first", _order.First), ("$now", _now));
        _connection.Execute("UPDATE book SET revision = revision + 1, next_arrival = $next", ("$next", _order.Free));
        _due.Save();
    }

    // Only a full run is worth a thread of its own.
    private async Task StoreRunAsync()
    {
        await _storing;
        var full = _run;
        (_run, _spare) = (_spare, full);
        if (full.IsFull) _storing = Task.Run(() => Store(full), CancellationToken.None);
        else Store(full);
    }

    private void Store(SignalRun run)
    {
        Guard(() => _signals.Save(run));
        run.Clear();
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, _path);
        }
    }

    /// <returns>How many were taken: all before the first that the connection is needed for.</returns>
    private int TakeKnown(ReadOnlySpan<Signal> batch)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            ref readonly var signal = ref batch[i];
            var account = _accountKeys.Known(signal.Account.Value);
            var kind = _kindKeys.Known(signal.Kind);
            var attributes = _attributeKeys.Known(signal.Attributes);
            if (account == 0 || kind == 0 || attributes == 0) return i;
            Take(signal, account, kind, attributes);
        }

        return batch.Length;
    }

    private void Take(ReadOnlySpan<Signal> batch, int from, List<int> unknown)
    {
        for (var i = from; i < batch.Length; i++)
        {
            ref readonly var signal = ref batch[i];
            var account = _accountKeys.Key(signal.Account.Value);
            if (account == 0) unknown.Add(i);
            else Take(signal, account, _kindKeys.Key(signal.Kind), _attributeKeys.Key(signal.Attributes));
        }
    }

    // Adding zero makes -0 and 0 one value, as they are equal numbers.
    private void Take(in Signal signal, long account, long kind, long attributes) => _run.Add(new SignalRow(
        account, (int)kind, signal.At.UtcTicks, signal.Id ?? "", signal.Value + 0.0, (int)attributes, _order.Take()));
}
