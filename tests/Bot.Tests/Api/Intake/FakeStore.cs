using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Api.Intake;

/// <summary>A store that keeps what is committed, and fails where it is told to.</summary>
internal sealed class FakeStore : IHealthStore
{
    /// <summary>The ids of accounts in the order in which they were committed, a list per write.</summary>
    public List<List<string>> Writes { get; } = [];

    public int Begun { get; private set; }

    public Func<Exception?> OnBegin { get; set; } = () => null;

    public Func<string, Exception?> OnSave { get; set; } = _ => null;

    public Func<Exception?> OnCommit { get; set; } = () => null;

    /// <summary>Rows are counted when the write settles, not as they are saved.</summary>
    public bool CountsLater { get; set; }

    /// <summary>A write waits until this is done.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    public async ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken)
    {
        Begun++;
        await Open;
        return OnBegin() is { } failure ? throw failure : new Write(this);
    }

    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<AccountSignals> ReadBookAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed class Write(FakeStore store) : IStoreWrite
    {
        private readonly List<string> _saved = [];
        private int _counted;

        public WriteCounts Accounts
        {
            get
            {
                var counted = _saved.Take(store.CountsLater ? _counted : _saved.Count).ToList();
                var known = store.Writes.SelectMany(write => write).ToHashSet();
                return new(counted.Count(id => !known.Contains(id)), counted.Count(known.Contains), 0, 0);
            }
        }

        public WriteCounts Signals => default;

        public ValueTask SaveAccountAsync(Account account, CancellationToken cancellationToken)
        {
            if (store.OnSave(account.Id.Value) is { } failure) throw failure;
            _saved.Add(account.Id.Value);
            return ValueTask.CompletedTask;
        }

        public ValueTask<IReadOnlyList<int>> SaveSignalsAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask SettleAsync(CancellationToken cancellationToken)
        {
            _counted = _saved.Count;
            return ValueTask.CompletedTask;
        }

        public ValueTask CommitAsync(CancellationToken cancellationToken)
        {
            if (store.OnCommit() is { } failure) throw failure;
            store.Writes.Add(_saved);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
