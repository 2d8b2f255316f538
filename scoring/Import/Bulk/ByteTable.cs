using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Numbers different byte strings from 0 on, in the order of their coming.</summary>
/// <remarks>
/// Adding is for one thread; after that any number may look up. Most strings are told apart within their slot, so that a search
/// in a large table waits for memory once.
/// </remarks>
internal sealed class ByteTable
{
    private Slot[] _slots;
    private byte[] _bytes;
    private int[] _ends;

    /// <param name="expected">How many there may be; more are taken, too.</param>
    public ByteTable(int expected = 128)
    {
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, expected * 2L))];
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
        var key = ByteKey.Of(bytes);
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)key.Hash & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Number == 0) return -1;
            if (slot.Key.IsSameAs(key) && (key.IsWhole || bytes.SequenceEqual(this[slot.Number - 1]))) return slot.Number - 1;
        }
    }

    /// <summary>Has the memory where a byte string will be looked for brought near.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported) return;
        ref var slot = ref _slots[(int)ByteKey.Of(bytes).Hash & (_slots.Length - 1)];
        Sse.Prefetch0(Unsafe.AsPointer(ref slot));
    }

    public int GetOrAdd(ReadOnlySpan<byte> bytes)
    {
        var found = Find(bytes);
        return found >= 0 ? found : Add(bytes);
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
        Place(_slots, new Slot(ByteKey.Of(bytes), Count));
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

    private static void Place(Slot[] slots, in Slot added)
    {
        var mask = slots.Length - 1;
        var at = (int)added.Key.Hash & mask;
        while (slots[at].Number > 0) at = (at + 1) & mask;
        slots[at] = added;
    }

    /// <param name="Key">Of the string.</param>
    /// <param name="Number">From 1; 0 is a free slot.</param>
    private readonly record struct Slot(ByteKey Key, int Number);
}
