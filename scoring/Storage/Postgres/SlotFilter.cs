namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Slots that were written, remembered in bounded room: never misses one, and seldom names one that was not.</summary>
internal sealed class SlotFilter
{
    private const int Bits = 1 << 27;

    // A write of the live API has few slots: room for a large import's would cost it more than all its rows.
    private const int Few = 1 << 14;

    private readonly HashSet<long> _few = [];
    private ulong[]? _words;

    public void Add(long slot)
    {
        if (_words is null && _few.Count < Few)
        {
            _few.Add(slot);
            return;
        }

        if (_words is null)
        {
            _words = new ulong[Bits / 64];
            foreach (var early in _few) Mark(_words, early);
            _few.Clear();
        }

        Mark(_words, slot);
    }

    public bool MayHold(long slot)
    {
        if (_words is not { } words) return _few.Contains(slot);
        var (first, second) = Places(slot);
        return (words[first >> 6] >> first & 1) != 0 && (words[second >> 6] >> second & 1) != 0;
    }

    private static void Mark(ulong[] words, long slot)
    {
        var (first, second) = Places(slot);
        words[first >> 6] |= 1UL << first;
        words[second >> 6] |= 1UL << second;
    }

    private static (int First, int Second) Places(long slot)
    {
        var mixed = (ulong)slot * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9;
        return ((int)(mixed >> 37), (int)(mixed & (Bits - 1)));
    }
}
