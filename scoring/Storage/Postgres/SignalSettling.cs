using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Decides what the rows of a chunk do to the stored ones, identity by identity.</summary>
/// <param name="first">The first place in the order of arrival of this write.</param>
/// <param name="stored">Rows in the slots of the chunk, by slot.</param>
/// <param name="kept">What rows in these slots were before this write replaced them.</param>
internal sealed class SignalSettling(SignalRow[] rows, long first, List<SignalRow> stored, List<SignalRow> kept, WriteTally tally)
{
    private readonly List<int> _group = [];
    private readonly List<int> _rest = [];
    private int _nextStored;

    /// <summary>Places in the chunk of the rows to add.</summary>
    public List<int> Added { get; } = new(rows.Length);

    /// <summary>Former rows that come back in their old places.</summary>
    public List<SignalRow> Restored { get; } = [];

    public List<SignalRow> Removed { get; } = [];

    public List<(SignalRow Former, long ReplacedBy)> Kept { get; } = [];

    public List<SignalRow> Forgotten { get; } = [];

    /// <param name="places">All places of the chunk, by slot and arrival.</param>
    public void Settle(ReadOnlySpan<int> places)
    {
        for (var from = 0; from < places.Length;)
        {
            var slot = rows[places[from]].Slot;
            var to = from + 1;
            while (to < places.Length && rows[places[to]].Slot == slot) to++;
            var candidates = StoredIn(slot);
            if (to - from == 1) Settle(candidates, places.Slice(from, 1));
            else SettleSlot(candidates, places[from..to]);
            from = to;
        }
    }

    private ReadOnlySpan<SignalRow> StoredIn(long slot)
    {
        while (_nextStored < stored.Count && stored[_nextStored].Slot < slot) _nextStored++;
        var to = _nextStored;
        while (to < stored.Count && stored[to].Slot == slot) to++;
        return CollectionsMarshal.AsSpan(stored)[_nextStored..to];
    }

    /// <summary>A slot may hold several identities: a hash only finds candidates.</summary>
    private void SettleSlot(ReadOnlySpan<SignalRow> candidates, ReadOnlySpan<int> places)
    {
        List<int> waiting = [.. places];
        while (waiting.Count > 0)
        {
            _group.Clear();
            _rest.Clear();
            foreach (var place in waiting) (rows[place].IsSameAs(rows[waiting[0]]) ? _group : _rest).Add(place);
            Settle(candidates, CollectionsMarshal.AsSpan(_group));
            waiting = [.. _rest];
        }
    }

    /// <param name="group">Rows of one identity, in the order of arrival.</param>
    private void Settle(ReadOnlySpan<SignalRow> candidates, ReadOnlySpan<int> group)
    {
        var found = -1;
        for (var i = 0; i < candidates.Length && found < 0; i++)
        {
            if (candidates[i].IsSameAs(rows[group[0]])) found = i;
        }

        if (rows[group[0]].Id.Length == 0) SettleWithoutId(found >= 0, group);
        else if (found < 0) AddNew(group);
        else Settle(candidates[found], group);
    }

    private void SettleWithoutId(bool isStored, ReadOnlySpan<int> group)
    {
        if (isStored)
        {
            tally.Unchanged(group.Length);
            return;
        }

        tally.NewOnce(group.Length);
        Added.Add(group[0]);
    }

    private void AddNew(ReadOnlySpan<int> group)
    {
        tally.New(group.Length);
        Added.Add(group[^1]);
    }

    private void Settle(in SignalRow current, ReadOnlySpan<int> group)
    {
        var isOfThisWrite = current.Arrival >= first;
        var former = isOfThisWrite ? FormerOf(current) : current;
        if (former is not { } before)
        {
            tally.Repeated(group.Length);
            Removed.Add(current);
            Added.Add(group[^1]);
            return;
        }

        var same = 0;
        foreach (var place in group)
        {
            if (rows[place].SaysTheSameAs(before)) same++;
        }

        ref readonly var last = ref rows[group[^1]];
        var isReplaced = !last.SaysTheSameAs(before);
        tally.Known(group.Length, same, isOfThisWrite, isReplaced);
        if (isOfThisWrite || isReplaced) Removed.Add(current);
        if (isReplaced) Added.Add(group[^1]);
        if (isReplaced && !isOfThisWrite) Kept.Add((before, last.Arrival));
        if (isReplaced || !isOfThisWrite) return;
        Forgotten.Add(before);
        Restored.Add(before);
    }

    private SignalRow? FormerOf(in SignalRow current)
    {
        foreach (ref readonly var former in CollectionsMarshal.AsSpan(kept))
        {
            if (former.IsSameAs(current)) return former;
        }

        return null;
    }
}
