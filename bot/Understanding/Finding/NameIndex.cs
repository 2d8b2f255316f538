using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>All spellings of all accounts, in the orders that finding needs. Built once, then only read.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;

    public NameIndex(IReadOnlyList<Account> accounts, NamingConventions conventions)
    {
        var texts = new List<string>(accounts.Count * 2);
        var owners = new List<int>(accounts.Count * 2);
        var kinds = new List<FormKind>(accounts.Count * 2);
        for (var account = 0; account < accounts.Count; account++)
        {
            foreach (var form in NameForms.Of(accounts[account], conventions))
            {
                texts.Add(form.Text);
                owners.Add(account);
                kinds.Add(form.Kind);
            }
        }

        (Text, Account, Kind) = ([.. texts], [.. owners], [.. kinds]);
        Exact = new PhraseTable(Text.Length);
        Initials = new PhraseTable(Text.Length);
        Letters = new ulong[Text.Length];
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var postings = new List<List<int>>();
        for (var form = 0; form < Text.Length; form++) Index(form, words, postings);
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Forms = [.. postings.Select(list => list.ToArray())];
        Typos = new TypoIndex([.. words.Keys]);
        Sorted = [.. Enumerable.Range(0, Text.Length).Where(form => Kind[form] != FormKind.Code)];
        Array.Sort([.. Sorted.Select(form => Text[form])], Sorted, StringComparer.Ordinal);
    }

    /// <summary>By form: the spelling, whose it is (place in the list of accounts), and what it is.</summary>
    public string[] Text { get; }

    public int[] Account { get; }

    public FormKind[] Kind { get; }

    /// <summary>By form: a bit for each letter that occurs, to reject most names without comparing them.</summary>
    public ulong[] Letters { get; }

    public PhraseTable Exact { get; }

    public PhraseTable Initials { get; }

    /// <summary>By word: the forms that have it.</summary>
    public int[][] Forms { get; }

    public TypoIndex Typos { get; }

    /// <summary>Forms in the order of their text.</summary>
    public int[] Sorted { get; }

    public int MostWords { get; private set; }

    /// <summary>The word's place; -1 when no name has it.</summary>
    public int Word(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var id) ? id : -1;

    private void Index(int form, Dictionary<string, int> words, List<List<int>> postings)
    {
        var text = Text[form];
        Exact.Add(PhraseTable.Extend(PhraseTable.Seed, text), form);
        Letters[form] = Finding.Letters.Of(text);
        var count = 0;
        var initials = PhraseTable.Seed;
        foreach (var range in text.AsSpan().Split(' '))
        {
            count++;
            initials = PhraseTable.Extend(initials, text.AsSpan(range)[..1]);
            if (Kind[form] != FormKind.Code) Post(text[range], form, words, postings);
        }

        MostWords = Math.Max(MostWords, count);
        if (count > 1 && Kind[form] != FormKind.Code) Initials.Add(initials, form);
    }

    private static void Post(string word, int form, Dictionary<string, int> words, List<List<int>> postings)
    {
        if (!words.TryGetValue(word, out var id))
        {
            id = postings.Count;
            words.Add(word, id);
            postings.Add([]);
        }

        if (postings[id].Count == 0 || postings[id][^1] != form) postings[id].Add(form);
    }
}
