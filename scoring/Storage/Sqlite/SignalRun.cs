namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// Signals of a write that wait to be stored together: the more there are, the more of them lie side by side in the file.
/// </summary>
/// <param name="room">It is full from that many on.</param>
internal sealed class SignalRun(int room)
{
    private SignalRow[] _rows = [];

    // Account, then 32 bits of kind, then the place: compared as one number, as sorting is a tenth of the work.
    private UInt128[] _sorted = [];

    public int Count { get; private set; }

    public bool IsFull => Count >= room;

    public void Add(in SignalRow row)
    {
        if (Count == _rows.Length) Array.Resize(ref _rows, Math.Max(256, Count < room ? Math.Min(Count * 2, room) : Count + (Count / 8)));
        _rows[Count++] = row;
    }

    /// <summary>The places by where the signals lie in the file; those of an account and kind in the order of arrival.</summary>
    public ReadOnlySpan<UInt128> Sort()
    {
        if (_sorted.Length < Count) _sorted = new UInt128[_rows.Length];
        for (var i = 0; i < Count; i++) _sorted[i] = new UInt128((ulong)_rows[i].Account, ((ulong)(uint)_rows[i].Kind << 32) | (uint)i);
        var sorted = _sorted.AsSpan(0, Count);
        sorted.Sort();
        return sorted;
    }

    /// <summary>The signal that a sorted place stands for.</summary>
    public ref readonly SignalRow At(UInt128 sorted) => ref _rows[(int)(uint)sorted];

    public void Clear()
    {
        // The texts of a run should not outlive it.
        Array.Clear(_rows, 0, Count);
        Count = 0;
    }
}
