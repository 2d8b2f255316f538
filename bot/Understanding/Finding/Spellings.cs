namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// How accounts are spelt, as places of words, in the order of their text: what begins with the same words stands together.
/// </summary>
internal sealed class Spellings
{
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly int[] _accounts;
    private readonly byte[] _kept;
    private readonly FormKind[] _kinds;

    /// <param name="read">Parts, whose words are places of <see cref="SortedWords"/> by now.</param>
    public Spellings(IReadOnlyList<NamesPart> read)
    {
        var count = read.Sum(part => part.Count);
        var order = new SpellingOrder(read, count).Sorted();
        _starts = new int[count + 1];
        _words = new int[read.Sum(part => part.WordCount)];
        (_accounts, _kept, _kinds) = (new int[count], new byte[count], new FormKind[count]);
        for (var at = 0; at < count; at++)
        {
            var (part, form) = SpellingOrder.Place(order[at]);
            var words = read[part].WordsOf(form);
            words.CopyTo(_words.AsSpan(_starts[at]));
            _starts[at + 1] = _starts[at] + words.Length;
            (_accounts[at], _kept[at], _kinds[at]) = read[part].FormOf(form);
        }
    }

    public int Count => _accounts.Length;

    public int WordCount => _words.Length;

    public ReadOnlySpan<int> WordsOf(int spelling) => _words.AsSpan(_starts[spelling], _starts[spelling + 1] - _starts[spelling]);

    /// <summary>The words without the legal form at the end.</summary>
    public ReadOnlySpan<int> KeptOf(int spelling) => _words.AsSpan(_starts[spelling], _kept[spelling]);

    /// <summary>Whose it is: a place in the list of all accounts.</summary>
    public int Account(int spelling) => _accounts[spelling];

    /// <summary>Whether that is all the account is called, rather than what is left without an article.</summary>
    public bool IsWhole(int spelling) => _kinds[spelling] == FormKind.Whole;

    public bool IsOneWord(int spelling) => _kept[spelling] == 1;

    /// <summary>The spellings that begin with these words, from a place to just before another.</summary>
    public (int From, int To) BeginningWith(ReadOnlySpan<int> words, int last, int beforeLast) =>
        (FirstAtLeast(words, last), FirstAtLeast(words, beforeLast));

    private int FirstAtLeast(ReadOnlySpan<int> words, int last)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (IsBefore(WordsOf(middle), words, last)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsBefore(ReadOnlySpan<int> spelling, ReadOnlySpan<int> words, int last)
    {
        var common = spelling.CommonPrefixLength(words);
        if (common < words.Length) return common == spelling.Length || spelling[common] < words[common];
        return spelling.Length == common || spelling[common] < last;
    }
}
