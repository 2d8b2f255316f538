namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Arriving rows that are settled and stored together.</summary>
internal sealed class SignalChunk(int room)
{
    private SignalRow[] _rows = [];

    public int Count { get; private set; }

    public SignalRow[] Rows => _rows;

    public bool IsFull => Count >= room;

    public void Add(in SignalRow row)
    {
        if (Count == _rows.Length) Array.Resize(ref _rows, Math.Max(16, Count * 2));
        _rows[Count++] = row;
    }

    public void Clear()
    {
        // The texts of a chunk should not outlive it.
        Array.Clear(_rows, 0, Count);
        Count = 0;
    }

    /// <summary>The places of all rows by slot, those of a slot in the order of arrival.</summary>
    public int[] BySlot()
    {
        var slots = new long[Count];
        var places = new int[Count];
        for (var i = 0; i < Count; i++) (slots[i], places[i]) = (_rows[i].Slot, i);
        Array.Sort(slots, places);
        for (var from = 0; from < Count;)
        {
            var to = from + 1;
            while (to < Count && slots[to] == slots[from]) to++;
            if (to - from > 1) Array.Sort(places, from, to - from);
            from = to;
        }

        return places;
    }
}
