using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns;

/// <summary>Remembers which turns were accepted, for as long as a platform may deliver them again.</summary>
internal sealed class SeenTurns(IOptions<TurnOptions> options, TimeProvider time)
{
    private const int Most = 200_000;

    private readonly TimeSpan _remember = TimeSpan.FromMinutes(options.Value.RememberMinutes);
    private readonly Lock _gate = new();
    private readonly Dictionary<TurnKey, long> _keys = [];
    private readonly Queue<(TurnKey Key, long SeenAt)> _inOrder = new();

    /// <summary>False when the turn was there already.</summary>
    public bool TryAdd(TurnKey key)
    {
        lock (_gate)
        {
            Forget();
            var now = time.GetTimestamp();
            if (!_keys.TryAdd(key, now)) return false;
            _inOrder.Enqueue((key, now));
            return true;
        }
    }

    /// <summary>Lets a turn that was turned away come again.</summary>
    public void Remove(TurnKey key)
    {
        lock (_gate) _keys.Remove(key);
    }

    private void Forget()
    {
        while (_inOrder.TryPeek(out var oldest)
            && (_inOrder.Count > Most || time.GetElapsedTime(oldest.SeenAt) > _remember))
        {
            _inOrder.Dequeue();
            // A turn that was turned away and came again is remembered from its second time.
            if (_keys.TryGetValue(oldest.Key, out var seenAt) && seenAt == oldest.SeenAt) _keys.Remove(oldest.Key);
        }
    }
}
