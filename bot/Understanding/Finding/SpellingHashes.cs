namespace HealthScore.Bot.Understanding.Finding;

/// <summary>What spellings are looked up by.</summary>
internal static class SpellingHashes
{
    /// <summary>All letters of a spelling, with and without the legal form.</summary>
    public static List<ulong> Exact(Spellings spellings, PackedWords words)
    {
        var entries = new List<ulong>(spellings.Count * 2);
        for (var i = 0; i < spellings.Count; i++)
        {
            var all = spellings.WordsOf(i);
            var kept = spellings.KeptOf(i);
            var hash = NameHash.Seed;
            foreach (var word in kept) hash = NameHash.Extend(hash, words[word]);
            if (kept.Length < all.Length) entries.Add(HashedPlaces.Entry(hash, ExactPlace.Of(FormKind.Short, i)));
            foreach (var word in all[kept.Length..]) hash = NameHash.Extend(hash, words[word]);
            entries.Add(HashedPlaces.Entry(hash, ExactPlace.Of(spellings.IsWhole(i) ? FormKind.Whole : FormKind.Short, i)));
        }

        return entries;
    }

    /// <summary>The first letters of two or more words, with and without the legal form.</summary>
    public static List<ulong> Initials(Spellings spellings, PackedWords words)
    {
        var entries = new List<ulong>(spellings.Count * 2);
        for (var i = 0; i < spellings.Count; i++)
        {
            var all = spellings.WordsOf(i);
            var kept = spellings.KeptOf(i);
            var hash = NameHash.Seed;
            for (var at = 0; at < Math.Min(all.Length, NameInitials.Most); at++)
            {
                hash = NameHash.Extend(hash, words[all[at]][..1]);
                if (at + 1 == all.Length && at > 0) entries.Add(HashedPlaces.Entry(hash, ExactPlace.Of(FormKind.Whole, i)));
                else if (at + 1 == kept.Length && at > 0) entries.Add(HashedPlaces.Entry(hash, ExactPlace.Of(FormKind.Short, i)));
            }
        }

        return entries;
    }

    /// <summary>Two words that follow each other.</summary>
    public static List<ulong> Pairs(Spellings spellings)
    {
        var entries = new List<ulong>(spellings.WordCount);
        for (var i = 0; i < spellings.Count; i++)
        {
            var words = spellings.WordsOf(i);
            for (var at = 1; at < words.Length; at++) entries.Add(HashedPlaces.Entry(NameHash.Pair(words[at - 1], words[at]), (uint)i));
        }

        return entries;
    }
}
