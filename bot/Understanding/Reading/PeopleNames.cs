using HealthScore.Bot.People;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>How people are called: by full name, by e-mail address, and by first name where only one person has it.</summary>
internal sealed class PeopleNames
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly int _mostWords;

    public PeopleNames(IReadOnlyList<Person> people)
    {
        var firstNames = people.Select(person => Words(person.Name)).Where(words => words.Length > 1).CountBy(words => words[0]).ToDictionary();
        foreach (var person in people)
        {
            var name = Words(person.Name);
            var id = Words(person.Id.Value);
            Add(name, person.Id.Value);
            Add(id, person.Id.Value);
            if (name.Length > 1 && firstNames[name[0]] == 1) Add(name[..1], person.Id.Value);
            _mostWords = Math.Max(_mostWords, Math.Max(name.Length, id.Length));
        }
    }

    public bool IsName(string word) => _words.Contains(word);

    public IEnumerable<PhraseMatch> Match(Sentence sentence)
    {
        for (var start = 0; start < sentence.Count && _ids.Count > 0; start++)
        {
            if (!_words.Contains(sentence[start].Text)) continue;
            for (var end = Math.Min(sentence.Count, start + _mostWords); end > start; end--)
            {
                if (!_ids.TryGetValue(string.Join(' ', sentence.Tokens.Skip(start).Take(end - start).Select(token => token.Text)), out var id)) continue;
                yield return new PhraseMatch(start, end, [new Meaning(MeaningNames.Owner, id)], false);
                start = end - 1;
                break;
            }
        }
    }

    private void Add(string[] words, string id)
    {
        if (words.Length == 0 || !_ids.TryAdd(string.Join(' ', words), id)) return;
        foreach (var word in words) _words.Add(word);
    }

    private static string[] Words(string text) => [.. Tokenizer.Read(text).Tokens.Select(token => token.Text)];
}
