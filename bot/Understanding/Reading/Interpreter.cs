using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Reads a sentence with one language's grammar: phrases, then names, then filters, then intents.</summary>
internal static class Interpreter
{
    public static Interpretation Read(
        Sentence sentence, LanguageGrammar grammar, AccountDirectory directory, PeopleNames people, Predicate<Account> visible, DateOnly today)
    {
        var words = PhraseReader.Read(sentence, grammar, directory, people);
        var mentions = MentionReader.Read(words, directory, visible);
        var negations = Negations.Of(words, mentions);
        var meanings = MeaningsOf(words, mentions, negations);
        var filters = FilterReader.Read(words, mentions, negations, grammar.Vocabulary, meanings, today);
        return new Interpretation
        {
            Grammar = grammar,
            Words = words,
            Mentions = mentions,
            Negations = negations,
            Meanings = meanings,
            Filters = filters,
            Intents = IntentChooser.Weigh(grammar, meanings, mentions),
        };
    }

    private static HashSet<string> MeaningsOf(WordMap words, AccountMentions mentions, Negations negations)
    {
        var meanings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in words.Phrases)
        {
            if (mentions.Covers(phrase.Start) || mentions.Covers(phrase.End - 1) || negations.Denies(phrase)) continue;
            foreach (var meaning in phrase.Meanings)
            {
                meanings.Add(meaning.Name);
                if (meaning.Value is not null) meanings.Add(meaning.ToString());
            }
        }

        // "Not red" is about the bands that are left.
        if (negations.Bands.Count > 0) meanings.Add(MeaningNames.Band);
        foreach (var band in negations.Bands) meanings.Add($"{MeaningNames.Band}:{band.ToString().ToLowerInvariant()}");
        meanings.ExceptWith(MeaningNames.Weightless);
        if (mentions.Any && meanings.Count == 0 && mentions.Unexplained == 0) meanings.Add(MeaningNames.Bare);
        if (mentions.Any) meanings.Add(MeaningNames.Account);
        if (mentions.Found.Count > 1) meanings.Add(MeaningNames.Accounts);
        if (mentions.Unexplained > 0) meanings.Add(MeaningNames.Unexplained);
        return meanings;
    }
}
