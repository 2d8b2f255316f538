using System.Runtime.InteropServices;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>What some of the accounts are called, read by one thread; its words have places of its own until all parts are read.</summary>
internal sealed class NamesPart
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _words = [];
    private readonly List<int> _starts = [0];
    private readonly List<(int Account, byte Kept, FormKind Kind)> _forms = [];

    public int Count => _forms.Count;

    public int WordCount => _words.Count;

    public IReadOnlyCollection<string> Words => _ids.Keys;

    /// <summary>Hashes of ids and domains, with the account.</summary>
    public List<ulong> Codes { get; } = [];

    public int MostCodeWords { get; private set; }

    public ReadOnlySpan<int> WordsOf(int form) =>
        CollectionsMarshal.AsSpan(_words)[_starts[form].._starts[form + 1]];

    public (int Account, byte Kept, FormKind Kind) FormOf(int form) => _forms[form];

    public void Read(Account account, int place)
    {
        foreach (var form in NameForms.Of(account, NamingConventions.Default))
        {
            foreach (var word in form.Words) _words.Add(Id(word));
            _starts.Add(_words.Count);
            _forms.Add((place, (byte)form.Kept, form.Kind));
        }

        foreach (var code in NameForms.CodesOf(account))
        {
            MostCodeWords = Math.Max(MostCodeWords, code.Count);
            var hash = NameHash.Seed;
            foreach (var word in code) hash = NameHash.Extend(hash, word);
            Codes.Add(HashedPlaces.Entry(hash, ExactPlace.Of(FormKind.Code, place)));
        }
    }

    /// <summary>Words are from now on places of the words of all parts.</summary>
    public void Renumber(SortedWords words)
    {
        var ids = new int[_ids.Count];
        foreach (var (word, id) in _ids) ids[id] = words.Find(word);
        for (var i = 0; i < _words.Count; i++) _words[i] = ids[_words[i]];
        _ids.Clear();
    }

    private int Id(string word)
    {
        if (_ids.TryGetValue(word, out var id)) return id;
        _ids.Add(word, _ids.Count);
        return _ids.Count - 1;
    }
}
