using HealthScore.Bot.People;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>
/// How people are called: by full name and e-mail address, and by first name or what stands before the @ where that is
/// only one person's.
/// </summary>
internal sealed class PeopleNames
{
    private const int ShortestUnglued = 2;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private int _mostWords;

    public PeopleNames(IReadOnlyList<Person> people)
    {
        foreach (var person in people)
        {
            Add(Words(person.Name), person.Id.Value);
            Add(Words(person.Id.Value), person.Id.Value);
        }

        var shortNames = people.SelectMany(person => ShortNames(person).Select(words => (Words: words, Id: person.Id.Value)));
        foreach (var same in shortNames.GroupBy(one => string.Join(' ', one.Words), StringComparer.Ordinal))
            if (same.DistinctBy(one => one.Id).Count() == 1) Add(same.First().Words, same.First().Id);
    }

    public bool IsName(string word) => _words.Contains(word);

    public IEnumerable<PhraseMatch> Match(Sentence sentence)
    {
        for (var start = 0; start < sentence.Count && _ids.Count > 0; start++)
        {
            var word = sentence[start].Text;
            var most = NamingConventions.Default.MostGlued(word, ShortestUnglued);
            for (var glued = 0; glued <= most; glued++)
            {
                if (MatchAt(sentence, start, word[glued..]) is not { } match) continue;
                yield return match;
                start = match.End - 1;
                break;
            }
        }
    }

    private PhraseMatch? MatchAt(Sentence sentence, int start, string first)
    {
        if (!_words.Contains(first)) return null;
        for (var end = Math.Min(sentence.Count, start + _mostWords); end > start; end--)
        {
            var words = sentence.Tokens.Skip(start + 1).Take(end - start - 1).Select(token => token.Text);
            if (_ids.TryGetValue(string.Join(' ', words.Prepend(first)), out var id))
                return new PhraseMatch(start, end, [Meaning.Found(MeaningNames.Owner, id)], false);
        }

        return null;
    }

    private void Add(string[] words, string id)
    {
        if (words.Length == 0 || !_ids.TryAdd(string.Join(' ', words), id)) return;
        foreach (var word in words) _words.Add(word);
        _mostWords = Math.Max(_mostWords, words.Length);
    }

    private static IEnumerable<string[]> ShortNames(Person person)
    {
        yield return Words(person.Id.Value.Split('@')[0]);
        if (Words(person.Name) is { Length: > 1 } name) yield return name[..1];
    }

    private static string[] Words(string text) => [.. Tokenizer.Read(text).Tokens.Select(token => token.Text)];
}
