namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Sorts spellings by their words; the same spellings by account.</summary>
internal sealed class SpellingOrder(IReadOnlyList<NamesPart> read, int count)
{
    private const int FormBits = 40;

    /// <summary>Where a spelling was read: the part, and its place there.</summary>
    public static (int Part, int Form) Place(long place) => ((int)(place >> FormBits), (int)(place & ((1L << FormBits) - 1)));

    public long[] Sorted()
    {
        var places = new long[count];
        // The first two words decide nearly always, and numbers sort fast.
        var keys = new ulong[count];
        var at = 0;
        for (var part = 0; part < read.Count; part++)
        {
            for (var form = 0; form < read[part].Count; form++)
            {
                var words = read[part].WordsOf(form);
                keys[at] = ((ulong)(uint)words[0] << 32) | (words.Length > 1 ? (uint)words[1] + 1 : 0);
                places[at++] = ((long)part << FormBits) | (uint)form;
            }
        }

        Array.Sort(keys, places);
        var comparer = Comparer<long>.Create(Compare);
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && keys[to] == keys[from]) to++;
            if (to - from > 1) Array.Sort(places, from, to - from, comparer);
            from = to;
        }

        return places;
    }

    private int Compare(long left, long right)
    {
        var ((part, form), (otherPart, otherForm)) = (Place(left), Place(right));
        var order = read[part].WordsOf(form).SequenceCompareTo(read[otherPart].WordsOf(otherForm));
        return order != 0 ? order : left.CompareTo(right);
    }
}
