namespace HealthScore.Bot.Turns;

/// <summary>
/// Runs the turns of one conversation one after the other and different conversations side by side, so that answers keep
/// the order of the questions and a slow platform holds up nobody else.
/// </summary>
internal sealed class ConversationQueue(int maxPending, Func<InboundTurn, Task> run)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Id), Queue<InboundTurn>> _waiting = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _pending;
    private bool _closed;

    /// <summary>Turns accepted and not yet answered.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>False when too many turns wait or the queue is closed.</summary>
    public bool TryEnqueue(InboundTurn turn)
    {
        var key = (turn.Conversation.Channel, turn.Conversation.ConversationId);
        lock (_gate)
        {
            if (_closed || _pending >= maxPending) return false;
            _pending++;
            if (_waiting.TryGetValue(key, out var line))
            {
                line.Enqueue(turn);
                return true;
            }

            _waiting.Add(key, new Queue<InboundTurn>());
        }

        _ = Task.Run(() => RunLineAsync(key, turn));
        return true;
    }

    /// <summary>Ends when the queue is closed and the last accepted turn is answered.</summary>
    public Task Drained => _drained.Task;

    /// <summary>Takes no more turns; the task ends when the last accepted one is answered.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _closed = true;
            if (_pending == 0) _drained.TrySetResult();
        }

        return Drained;
    }

    private async Task RunLineAsync((string Channel, string Id) key, InboundTurn first)
    {
        InboundTurn? turn = first;
        while (turn is not null)
        {
            try
            {
                await run(turn);
            }
            finally
            {
                turn = Next(key);
            }
        }
    }

    private InboundTurn? Next((string Channel, string Id) key)
    {
        lock (_gate)
        {
            _pending--;
            if (_closed && _pending == 0) _drained.TrySetResult();
            if (_waiting[key].TryDequeue(out var next)) return next;
            _waiting.Remove(key);
            return null;
        }
    }
}
