using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>
/// Account ids to rows and back. It only grows and an account keeps its row, so all versions of a book share it: each sees the
/// rows below its own count. One writer at a time, any number of readers.
/// </summary>
internal sealed class RowIndex
{
    private volatile AccountId[] _ids = new AccountId[8];
    private volatile int[] _slots = new int[16];

    /// <summary>How many rows were added.</summary>
    public int Count { get; private set; }

    public AccountId IdOf(int row) => _ids[row];

    /// <summary>The row; -1 when none of the first <paramref name="count"/> rows is the account's.</summary>
    public int Find(AccountId id, int count)
    {
        var slots = _slots;
        for (var at = Home(id, slots);; at = (at + 1) & (slots.Length - 1))
        {
            // 0 is an empty slot, where the search ends.
            var row = Volatile.Read(ref slots[at]) - 1;
            if (row < 0) return -1;
            if (row < count && _ids[row] == id) return row;
        }
    }

    /// <summary>Gives the next row to an account that has none.</summary>
    public int Add(AccountId id)
    {
        if (Count == _ids.Length) Grow();
        _ids[Count] = id;
        Put(_slots, id, Count);
        return Count++;
    }

    /// <summary>An index of its own with the first rows of this one.</summary>
    public RowIndex Copy(int count)
    {
        var copy = new RowIndex();
        for (var row = 0; row < count; row++) copy.Add(_ids[row]);
        return copy;
    }

    private void Grow()
    {
        var ids = new AccountId[_ids.Length * 2];
        Array.Copy(_ids, ids, Count);
        // At most half full, so that a search for an unknown id ends soon.
        var slots = new int[ids.Length * 2];
        for (var row = 0; row < Count; row++) Put(slots, ids[row], row);
        (_ids, _slots) = (ids, slots);
    }

    private static void Put(int[] slots, AccountId id, int row)
    {
        var at = Home(id, slots);
        while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
        Volatile.Write(ref slots[at], row + 1);
    }

    private static int Home(AccountId id, int[] slots) => id.GetHashCode() & (slots.Length - 1);
}
