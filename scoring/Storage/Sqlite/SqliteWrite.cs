using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>One transaction that holds the file's write lock from its beginning.</summary>
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
    private readonly SignalRun _run = new();

    /// <param name="connection">Belongs to the write from here on, with a transaction begun.</param>
    /// <param name="turn">Ends with the write.</param>
    public SqliteWrite(SqliteConnection connection, IDisposable turn, string path, TimeProvider clock)
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
    }

    public WriteCounts Accounts => _accounts.Counts;

    public WriteCounts Signals
    {
        get
        {
            Guard(Flush);
            return _signals.Counts;
        }
    }

    public ValueTask SaveAccountAsync(Account account, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Guard(() => _accountKeys.Remember(account.Id.Value, _accounts.Save(account)));
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<int>> SaveSignalsAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unknown = new List<int>();
        Guard(() =>
        {
            Take(batch.Span, unknown);
            if (_run.IsFull) Flush();
        });
        return ValueTask.FromResult<IReadOnlyList<int>>(unknown);
    }

    // Every row is counted as it is saved.
    public ValueTask SettleAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Guard(() =>
        {
            Flush();
            var isSame = _accounts.Counts.ChangesNothing && _signals.Counts.ChangesNothing;
            if (!isSame) Advance();
            _connection.Execute(isSame ? "ROLLBACK" : "COMMIT");
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _accountKeys.Dispose();
        _kindKeys.Dispose();
        _attributeKeys.Dispose();
        _accounts.Dispose();
        _table.Dispose();
        _stored.Dispose();
        SqliteWriting.End(_connection, _turn);
        return ValueTask.CompletedTask;
    }

    private void Advance()
    {
        _connection.Execute("INSERT INTO arrivals VALUES ($first, $now)", ("$first", _order.First), ("$now", _now));
        _connection.Execute("UPDATE book SET revision = revision + 1, next_arrival = $next", ("$next", _order.Free));
        _due.Save();
    }

    private void Flush()
    {
        _signals.Save(_run);
        _run.Clear();
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

    private void Take(ReadOnlySpan<Signal> batch, List<int> unknown)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            var signal = batch[i];
            var account = _accountKeys.Key(signal.Account.Value);
            if (account == 0)
            {
                unknown.Add(i);
                continue;
            }

            // Adding zero makes -0 and 0 one value, as they are equal numbers.
            _run.Add(new SignalRow(
                account, _kindKeys.Key(signal.Kind), signal.At.UtcTicks, signal.Id ?? "", signal.Value + 0.0,
                _attributeKeys.Key(signal.Attributes), _order.Take()));
        }
    }
}
