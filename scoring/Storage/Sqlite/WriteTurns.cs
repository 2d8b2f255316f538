using System.Threading.Channels;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// Gives the writers of this process their turns, in the order in which they asked. SQLite itself lets a writer look again
/// now and then, so that one who writes often would keep the others out.
/// </summary>
internal sealed class WriteTurns
{
    private readonly string _path;

    // Holds the one turn while nobody has it.
    private readonly Channel<Turn> _free = Channel.CreateUnbounded<Turn>();

    public WriteTurns(string path)
    {
        _path = path;
        _free.Writer.TryWrite(new Turn(this));
    }

    /// <summary>Ends when it is the caller's turn, until what it gets is disposed.</summary>
    /// <exception cref="StoreUnusableException">The others take too long.</exception>
    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        if (_free.Reader.TryRead(out var turn)) return turn;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(SqliteDatabase.LockWait);
        try
        {
            return await _free.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw SqliteFailures.TooLong(_path);
        }
    }

    private sealed class Turn(WriteTurns turns) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            // A turn ends once, however often its owner says so.
            if (Interlocked.Exchange(ref _isOver, 1) == 0) turns._free.Writer.TryWrite(new Turn(turns));
        }
    }
}
