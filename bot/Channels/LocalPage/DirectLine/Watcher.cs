namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>One open stream of a conversation.</summary>
internal sealed class Watcher : IDisposable
{
    private readonly Action<Watcher> _leave;
    private readonly CancellationTokenSource _closing;

    public Watcher(Action<Watcher> leave, CancellationToken cancellationToken)
    {
        _leave = leave;
        _closing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Closing = _closing.Token;
    }

    /// <summary>Cancelled when the stream has to end.</summary>
    public CancellationToken Closing { get; }

    /// <summary>Another stream took the place, or the conversation was forgotten.</summary>
    public bool IsReplaced { get; private set; }

    public void Close()
    {
        IsReplaced = true;
        // Not waited for: the stream's own continuations must not run under the conversation's lock.
        _ = _closing.CancelAsync();
    }

    public void Dispose()
    {
        _leave(this);
        _closing.Dispose();
    }
}
