using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Numbers different byte strings from 0 on, in the order of their coming.</summary>
/// <remarks>Adding is for one thread; after that any number may look up.</remarks>
internal sealed class ByteTable
{
    // Of the process, so that no file can be made to collide.
    private static readonly ulong Seed = ((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2);

    private Slot[] _slots;
    private byte[] _bytes;
    private int[] _ends;

    /// <param name="expected">How many there may be; more are taken, too.</param>
    public ByteTable(int expected = 128)
    {
        _slots = new Slot[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, expected * 2L))];
        _bytes = new byte[Math.Max(64, expected * 8)];
        _ends = new int[Math.Max(8, expected)];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : _ends[number - 1];
            return _bytes.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The number of a byte string, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)Hash(bytes);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; _slots[slot].Number > 0; slot = (slot + 1) & mask)
        {
            if (_slots[slot].Hash == hash && bytes.SequenceEqual(this[_slots[slot].Number - 1]))
                return _slots[slot].Number - 1;
        }

        return -1;
    }

    public int GetOrAdd(ReadOnlySpan<byte> bytes)
    {
        var found = Find(bytes);
        return found >= 0 ? found : Add(bytes);
    }

    /// <summary>A 64-bit hash, the same only within this process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ref var at = ref MemoryMarshal.GetReference(bytes);
        var length = bytes.Length;
        var hash = Seed ^ ((ulong)length * 0x9E3779B97F4A7C15);
        var from = 0;
        for (; length - from >= 8; from += 8) hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, from)));
        ulong rest = 0;
        for (; from < length; from++) rest = (rest << 8) | Unsafe.Add(ref at, from);
        return Mix(hash ^ rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong word)
    {
        var high = Math.BigMul(word ^ 0xA0761D6478BD642F, 0xE7037ED1A0B428DB, out var low);
        return high ^ low;
    }

    private int Add(ReadOnlySpan<byte> bytes)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (_bytes.Length - start < bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, start + (long)bytes.Length)));
        if (Count == _ends.Length) Array.Resize(ref _ends, Count * 2);
        if ((Count + 1) * 2L > _slots.Length) Grow();
        bytes.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + bytes.Length;
        Place(_slots, new Slot((uint)Hash(bytes), Count));
        return Count - 1;
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Number > 0) Place(larger, slot);
        }

        _slots = larger;
    }

    private static void Place(Slot[] slots, Slot added)
    {
        var mask = slots.Length - 1;
        var slot = (int)added.Hash & mask;
        while (slots[slot].Number > 0) slot = (slot + 1) & mask;
        slots[slot] = added;
    }

    /// <param name="Hash">Low bits of the hash.</param>
    /// <param name="Number">From 1; 0 is a free slot.</param>
    private readonly record struct Slot(uint Hash, int Number);
}
