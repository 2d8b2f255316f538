using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The phrases of a sentence: the language's vocabulary, the values that accounts have, and people's names.</summary>
internal static class PhraseReader
{
    private const int LeastGuessed = 8;
    private const int ShortestUnglued = 3;

    public static WordMap Read(Sentence sentence, LanguageGrammar grammar, Scene scene)
    {
        var (directory, people) = (scene.Directory, scene.People);
        var spoken = grammar.Vocabulary.Match(sentence, word => scene.IsNameWord(word) || people.IsName(word));
        var named = people.Match(sentence).Concat(ValuesIn(sentence, directory.Values)).ToList();
        spoken.RemoveAll(phrase => IsGuessedValue(sentence, phrase));
        var map = new WordMap(sentence, spoken);
        var phrases = spoken.Select(phrase => Localised(phrase, directory.Values)).ToList();
        foreach (var phrase in named)
        {
            if (IsSpoken(map, phrase)) continue;
            phrases.RemoveAll(other => other.Start < phrase.End && phrase.Start < other.End);
            phrases.Add(phrase);
        }

        phrases.Sort((a, b) => a.Start - b.Start);
        return new WordMap(sentence, phrases);
    }

    /// <summary>A short word that is only like a value is likelier a name: "Intech" is not fintech.</summary>
    private static bool IsGuessedValue(Sentence sentence, PhraseMatch phrase) =>
        phrase.Corrected && phrase.End - phrase.Start == 1 && sentence[phrase.Start].Text.Length < LeastGuessed && AttributeValues.Fields.Any(phrase.Has);

    /// <summary>The vocabulary has the same or a longer phrase there: it knows better.</summary>
    private static bool IsSpoken(WordMap map, PhraseMatch phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
            if (map.At(i) is { IsFiller: false } spoken && spoken.End - spoken.Start >= phrase.End - phrase.Start) return true;
        return false;
    }

    /// <summary>A value of the vocabulary as the accounts spell it.</summary>
    private static PhraseMatch Localised(PhraseMatch phrase, AttributeValues values)
    {
        for (var i = 0; i < phrase.Meanings.Count; i++)
        {
            var meaning = phrase.Meanings[i];
            if (!AttributeValues.Fields.Contains(meaning.Name)) continue;
            return phrase with { Meanings = [.. phrase.Meanings.Select(one => AttributeValues.Fields.Contains(one.Name) ? Localised(one, values) : one)] };
        }

        return phrase;
    }

    private static Meaning Localised(Meaning meaning, AttributeValues values) =>
        values.Any(meaning.Name) ? meaning.Spelt(Spelt(meaning, values)) : Meaning.Of(MeaningNames.Valueless);

    private static string Spelt(Meaning meaning, AttributeValues values) =>
        values.Find(meaning.Name, string.Concat(Tokenizer.Read(meaning.Value!).Tokens.Select(token => token.Text))) ?? meaning.Value!;

    private static IEnumerable<PhraseMatch> ValuesIn(Sentence sentence, AttributeValues values)
    {
        for (var start = 0; start < sentence.Count; start++)
        {
            for (var end = Math.Min(sentence.Count, start + values.MostWords); end > start; end--)
            {
                var letters = end - start == 1 ? sentence[start].Text : string.Concat(sentence.Tokens.Skip(start).Take(end - start).Select(token => token.Text));
                if ((values.FindAny(letters) ?? Unglued(letters, values)) is not { } value) continue;
                yield return new PhraseMatch(start, end, [Meaning.Found(value.Field, value.Value)], false);
                start = end - 1;
                break;
            }
        }
    }

    private static (string Field, string Value)? Unglued(string letters, AttributeValues values)
    {
        var most = NamingConventions.Default.MostGlued(letters, ShortestUnglued);
        for (var glued = 1; glued <= most; glued++)
            if (values.FindAny(letters[glued..]) is { } value) return value;
        return null;
    }
}
