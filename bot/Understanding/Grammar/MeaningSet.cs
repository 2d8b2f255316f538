namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>The names of what is in a sentence.</summary>
internal sealed class MeaningSet
{
    private ulong[] _bits = new ulong[8];

    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0UL);

    public static MeaningSet Of(params ReadOnlySpan<string> names)
    {
        var set = new MeaningSet();
        foreach (var name in names) set.Add(name);
        return set;
    }

    public bool Contains(int id) => id >= 0 && id >> 6 < _bits.Length && (_bits[id >> 6] & (1UL << (id & 63))) != 0;

    public bool Contains(string name) => Contains(MeaningIds.Find(name));

    public void Add(string name) => Add(MeaningIds.Of(name));

    public void Add(int id)
    {
        if (id >> 6 >= _bits.Length) Array.Resize(ref _bits, (id >> 6) + 8);
        _bits[id >> 6] |= 1UL << (id & 63);
    }

    /// <summary>Both what a meaning is of and, where it has one, its value.</summary>
    public void Add(Meaning meaning)
    {
        Add(meaning.NameId);
        if (meaning.FullId >= 0) Add(meaning.FullId);
    }

    public void Remove(MeaningSet others)
    {
        for (var i = 0; i < Math.Min(_bits.Length, others._bits.Length); i++) _bits[i] &= ~others._bits[i];
    }

    /// <summary>Nothing but some of those.</summary>
    public bool IsWithin(MeaningSet others)
    {
        for (var i = 0; i < _bits.Length; i++)
            if ((_bits[i] & ~(i < others._bits.Length ? others._bits[i] : 0)) != 0) return false;
        return true;
    }

    public bool ContainsAny(MeaningSet others)
    {
        for (var i = 0; i < Math.Min(_bits.Length, others._bits.Length); i++)
            if ((_bits[i] & others._bits[i]) != 0) return true;
        return false;
    }

    public MeaningSet Copy() => new() { _bits = [.. _bits] };
}
