using System.Buffers;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Cards.Model;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>Makes a language's grammar of its words and of the intents, and checks both.</summary>
internal static class GrammarReader
{
    private static readonly Dictionary<string, Language> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = Language.English, ["es"] = Language.Spanish, ["pt"] = Language.Portuguese, ["he"] = Language.Hebrew,
    };

    /// <param name="words">The contents of a language's file, which messages call <paramref name="file"/>.</param>
    /// <param name="intents">The contents of <see cref="GrammarSource.IntentsFile"/>.</param>
    /// <exception cref="GrammarException">One of them is not right.</exception>
    public static LanguageGrammar Read(string words, string file, string intents)
    {
        var written = Parse<GrammarFile>(words, file);
        if (!Languages.TryGetValue(written.Language, out var language))
            throw new GrammarException($"{file}: language \"{written.Language}\" is not one of {string.Join(", ", Languages.Keys)}; correct `language`.");
        var names = new HashSet<string>(MeaningNames.MadeWhileReading);
        var vocabulary = new Vocabulary(Phrases(written, names), written);
        foreach (var (word, spellings) in written.Spellings)
            foreach (var spelling in Split(spellings)) vocabulary.Alias(word, spelling);
        var rules = Parse<IntentsFile>(intents, GrammarSource.IntentsFile).Intents;
        return new LanguageGrammar(language, vocabulary, [.. rules.Select(rule => Rule(rule.Key, rule.Value, names, file))])
        {
            Letters = SearchValues.Create(written.Letters.ToLowerInvariant() + written.Letters.ToUpperInvariant()),
            Telling = Split(written.Telling).SelectMany(words => Tokenizer.Read(words).Tokens.Select(word => word.Text)).ToHashSet(StringComparer.Ordinal),
            DayFirst = written.DayFirst,
        };
    }

    private static T Parse<T>(string text, string file)
        where T : new()
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<T>(text) ?? new T();
        }
        catch (YamlException e)
        {
            throw new GrammarException($"{file}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private static IEnumerable<(string Phrase, Meaning Meaning)> Phrases(GrammarFile file, HashSet<string> names)
    {
        var phrases = file.Fillers.Select(phrase => (phrase, Meaning.Of(MeaningNames.Filler))).ToList();
        phrases.AddRange(file.Common.Select(phrase => (phrase, Meaning.Of(MeaningNames.Common))));
        foreach (var (concept, list) in file.Concepts)
        {
            names.Add(concept);
            phrases.AddRange(list.Select(phrase => (phrase, Meaning.Of(concept))));
        }

        foreach (var (field, values) in file.Values)
        {
            names.Add(field);
            foreach (var (value, list) in values)
            {
                var meaning = Meaning.Of(field, value);
                names.Add(meaning.ToString());
                phrases.AddRange(list.Select(phrase => (phrase, meaning)));
            }
        }

        // One comma-separated line may hold several phrases.
        return phrases.SelectMany(entry => entry.Item1.Split(',', StringSplitOptions.TrimEntries).Select(phrase => (phrase, entry.Item2)));
    }

    private static IEnumerable<string> Split(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IntentRule Rule(string intent, IntentFile written, HashSet<string> meanings, string file)
    {
        if (!Intents.All.Contains(intent))
            throw new GrammarException($"{GrammarSource.IntentsFile}: intents has \"{intent}\", which the program does not know; use one of {string.Join(", ", Intents.All)}.");
        if (!Enum.TryParse<AccountNeed>(written.Account, ignoreCase: true, out var need))
            throw new GrammarException($"{GrammarSource.IntentsFile}: intent {intent} has account \"{written.Account}\"; use none, optional, expected or required.");
        if (written.Filters.FirstOrDefault(filter => !FilterNames.All.Contains(filter)) is { } wrong)
            throw new GrammarException($"{GrammarSource.IntentsFile}: intent {intent} has filter \"{wrong}\"; use one of {string.Join(", ", FilterNames.All)}.");
        var cues = written.Cues.Select(cue => new Cue([.. cue.Key.Split(' ').Select(Part)], cue.Value)).ToList();
        foreach (var part in cues.SelectMany(cue => cue.Parts).Where(part => !meanings.Contains(part.Name)))
            throw new GrammarException($"{file}: no concept or value is called \"{part.Name}\", which a cue of intent {intent} in {GrammarSource.IntentsFile} needs; add it or correct the cue.");
        return new IntentRule(intent, need, cues, written.Filters.ToHashSet(StringComparer.Ordinal));
    }

    private static CuePart Part(string text) => text.StartsWith('!') ? new CuePart(text[1..], true) : new CuePart(text, false);
}
