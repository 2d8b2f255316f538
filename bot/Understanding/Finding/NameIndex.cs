using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>All spellings of some accounts, in the orders that finding needs. Built once, then only read.</summary>
internal sealed class NameIndex
{
    private const int AccountsPerPart = 16_384;

    /// <param name="accounts">All accounts.</param>
    /// <param name="places">Which of them to index, in ascending order.</param>
    /// <param name="threads">How many may work at once.</param>
    public NameIndex(IReadOnlyList<Account> accounts, IReadOnlyList<int> places, int threads)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var parts = new NamesPart[(places.Count + AccountsPerPart - 1) / AccountsPerPart];
        Parallel.For(0, parts.Length, parallel, part => parts[part] = Read(accounts, places, part * AccountsPerPart));
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts) distinct.UnionWith(part.Words);
        string[] sorted = [.. distinct];
        Array.Sort(sorted, StringComparer.Ordinal);
        Words = new SortedWords(sorted);
        Parallel.ForEach(parts, parallel, part => part.Renumber(Words));
        Spellings = new Spellings(parts);
        HashedPlaces? exact = null, initials = null, pairs = null;
        WordPostings? postings = null;
        TypoIndex? typos = null;
        Parallel.Invoke(
            parallel,
            () => typos = new TypoIndex(Words.Packed),
            () => exact = new HashedPlaces([.. SpellingHashes.Exact(Spellings, Words.Packed), .. parts.SelectMany(part => part.Codes)]),
            () => initials = new HashedPlaces([.. SpellingHashes.Initials(Spellings, Words.Packed)]),
            () => pairs = new HashedPlaces([.. SpellingHashes.Pairs(Spellings)]),
            () => postings = new WordPostings(Spellings, Words.Packed.Count));
        (Exact, Initials, Pairs, Postings, Typos) = (exact!, initials!, pairs!, postings!, typos!);
        for (var i = 0; i < Spellings.Count; i++) MostWords = Math.Max(MostWords, Spellings.WordsOf(i).Length);
        MostWords = Math.Max(MostWords, MostCodeWords(parts));
    }

    public SortedWords Words { get; }

    public Spellings Spellings { get; }

    /// <summary>From the letters of a name or a code to an <see cref="ExactPlace"/>.</summary>
    public HashedPlaces Exact { get; }

    /// <summary>From the first letters of a name's words to an <see cref="ExactPlace"/>.</summary>
    public HashedPlaces Initials { get; }

    /// <summary>From two words that follow each other to spellings.</summary>
    public HashedPlaces Pairs { get; }

    public WordPostings Postings { get; }

    public TypoIndex Typos { get; }

    /// <summary>Of the longest name or code.</summary>
    public int MostWords { get; }

    private static NamesPart Read(IReadOnlyList<Account> accounts, IReadOnlyList<int> places, int from)
    {
        var part = new NamesPart();
        for (var i = from; i < Math.Min(places.Count, from + AccountsPerPart); i++) part.Read(accounts[places[i]], places[i]);
        return part;
    }

    private static int MostCodeWords(NamesPart[] parts) => parts.Length == 0 ? 0 : parts.Max(part => part.MostCodeWords);
}
