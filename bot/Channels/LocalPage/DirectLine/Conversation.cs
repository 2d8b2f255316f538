using System.Globalization;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>The log of one conversation and who watches it. Thread-safe.</summary>
internal sealed class Conversation(string id, TimeProvider time, LocalPageOptions limits) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<LogEntry> _log = new();
    private readonly List<Watcher> _watchers = [];
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private TaskCompletionSource _changed = NewSignal();
    private long _last;
    private long _bytes;
    private long _usedAt = time.GetTimestamp();

    public string Id => id;

    public TimeSpan Unused => time.GetElapsedTime(Interlocked.Read(ref _usedAt));

    public bool IsWatched
    {
        get
        {
            lock (_gate) return _watchers.Count > 0;
        }
    }

    /// <summary>The watermark of a client that has seen everything.</summary>
    public long Last
    {
        get
        {
            lock (_gate) return _last;
        }
    }

    public void Touch() => Interlocked.Exchange(ref _usedAt, time.GetTimestamp());

    /// <summary>A name for a turn that stays unique when a forgotten conversation starts again under its id.</summary>
    public string TurnId(string activityId) =>
        string.Create(CultureInfo.InvariantCulture, $"{activityId}@{_startedAt.UtcTicks:x}");

    /// <summary>Adds an activity unless <paramref name="accept"/> says no. An answer waits until its question is in.</summary>
    /// <param name="write">Makes the JSON for the id.</param>
    /// <returns>The activity's id, or null when it was not accepted.</returns>
    public string? Append(Func<string, byte[]> write, bool isFleeting = false, Func<string, bool>? accept = null)
    {
        lock (_gate)
        {
            var activityId = string.Create(CultureInfo.InvariantCulture, $"{id}|{_last + 1:D7}");
            var json = write(activityId);
            if (accept is not null && !accept(activityId)) return null;
            _log.Enqueue(new LogEntry(++_last, json, isFleeting));
            _bytes += json.Length;
            while (_log.Count > limits.MaxActivities || (_bytes > limits.MaxConversationBytes && _log.Count > 1))
            {
                _bytes -= _log.Dequeue().Json.Length;
            }

            Signal();
            return activityId;
        }
    }

    /// <param name="after">The client's watermark.</param>
    /// <param name="fleetingAfter">Typing is left out up to here; <see cref="long.MaxValue"/> for all of it.</param>
    public ActivityBatch Read(long after, long fleetingAfter = long.MaxValue)
    {
        lock (_gate)
        {
            var unseen = _log
                .Where(entry => entry.Sequence > after && (!entry.IsFleeting || entry.Sequence > fleetingAfter))
                .Select(entry => entry.Json)
                .ToList();
            return new ActivityBatch(unseen, _last, _changed.Task);
        }
    }

    /// <summary>Counts a stream in; the oldest is told to go when there are too many.</summary>
    public Watcher Watch(CancellationToken cancellationToken)
    {
        var watcher = new Watcher(Leave, cancellationToken);
        lock (_gate)
        {
            _watchers.Add(watcher);
            if (_watchers.Count > limits.MaxStreams)
            {
                _watchers[0].Close();
                _watchers.RemoveAt(0);
            }
        }

        return watcher;
    }

    /// <summary>Closes its streams.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var watcher in _watchers) watcher.Close();
            _watchers.Clear();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Leave(Watcher watcher)
    {
        Touch();
        lock (_gate) _watchers.Remove(watcher);
    }

    private void Signal()
    {
        var signalled = _changed;
        _changed = NewSignal();
        signalled.SetResult();
    }
}
