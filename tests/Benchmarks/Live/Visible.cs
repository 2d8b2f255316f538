using System.Collections.Concurrent;
using System.Diagnostics;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Benchmarks.Live;

/// <summary>When each signal came in, and how long its account's standing score took to know of it.</summary>
internal sealed class Visible
{
    private readonly ConcurrentDictionary<AccountId, ConcurrentQueue<(long At, long Came)>> _waiting = new();
    private readonly ConcurrentQueue<double> _milliseconds = new();
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>Shortest first.</summary>
    public IReadOnlyList<double> Milliseconds => [.. _milliseconds.Order()];

    /// <param name="at">The signal's own instant, UTC ticks; later for each of an account.</param>
    /// <param name="came">When it came in, as a timestamp.</param>
    public void Came(AccountId account, long at, long came)
    {
        Interlocked.Increment(ref _open);
        _waiting.GetOrAdd(account, _ => new()).Enqueue((at, came));
    }

    /// <summary>A score was committed: all signals up to the newest that it knows are visible.</summary>
    public void Stands(AccountId account, PackedScore score)
    {
        if (!_waiting.TryGetValue(account, out var signals)) return;
        while (signals.TryPeek(out var first) && first.At <= (score.NewestSignalAt?.UtcTicks ?? 0) && signals.TryDequeue(out first))
        {
            _milliseconds.Enqueue(Stopwatch.GetElapsedTime(first.Came).TotalMilliseconds);
            Interlocked.Decrement(ref _open);
        }
    }
}
