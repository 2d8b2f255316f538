namespace HealthScore.Scoring.Caching.Columns;

/// <summary>Keeps the first rows of an order without sorting the others: the last of those kept stands at the top of a heap.</summary>
internal sealed class TopRows(int most, IComparer<RankedRow> order)
{
    private readonly List<RankedRow> _heap = [];

    /// <summary>Whether a row with this key may be among them.</summary>
    public bool IsOpenTo(ulong key) => _heap.Count < most || (most > 0 && key <= _heap[0].Key);

    public void Add(in RankedRow row)
    {
        if (_heap.Count < most)
        {
            _heap.Add(row);
            Rise(_heap.Count - 1);
        }
        else if (most > 0 && order.Compare(row, _heap[0]) < 0)
        {
            _heap[0] = row;
            Sink();
        }
    }

    /// <summary>What was kept, in order. The last call.</summary>
    public List<RankedRow> Sorted()
    {
        _heap.Sort(order);
        return _heap;
    }

    private void Rise(int at)
    {
        while (at > 0 && (at - 1) / 2 is var above && order.Compare(_heap[at], _heap[above]) > 0)
        {
            (_heap[at], _heap[above]) = (_heap[above], _heap[at]);
            at = above;
        }
    }

    private void Sink()
    {
        for (var at = 0;;)
        {
            var last = at;
            if ((2 * at) + 1 is var left && left < _heap.Count && order.Compare(_heap[left], _heap[last]) > 0) last = left;
            if ((2 * at) + 2 is var right && right < _heap.Count && order.Compare(_heap[right], _heap[last]) > 0) last = right;
            if (last == at) return;
            (_heap[at], _heap[last]) = (_heap[last], _heap[at]);
            at = last;
        }
    }
}
