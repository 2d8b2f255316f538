using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The words of a question that were left out though they may limit it, as typed.</summary>
internal static class IgnoredWords
{
    /// <param name="rule">What is asked: a question about the book has no use for an account that is named.</param>
    public static IReadOnlyList<string> Of(Interpretation seen, IntentRule rule)
    {
        var words = seen.Words;
        var names = rule.Account == AccountNeed.None ? seen.Mentions.Stretches : [];
        var left = UnknownRuns.Of(words)
            .Where(run => Enumerable.Range(run.Start, run.Length).Any(i => words.IsUnknown(i) && !seen.Mentions.Covers(i) && !IsLegalForm(words, i)))
            .Select(run => words.Has(run.End, MeaningNames.FieldWord) ? new Stretch(run.Start, run.End + 1) : run)
            .Concat(words.Phrases.Where(phrase => IsValueless(phrase) && !seen.Mentions.Covers(phrase.Start)).Select(phrase => new Stretch(phrase.Start, phrase.End)))
            .Concat(seen.Negations.Left)
            .Concat(names);
        return [.. left.OrderBy(run => run.Start).Select(run => words.Sentence.Original(run.Start, run.End)).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsValueless(PhraseMatch phrase) =>
        phrase.Has(MeaningNames.Valueless) && phrase.Meanings.All(meaning => MeaningNames.Weightless.Contains(meaning.NameId));

    private static bool IsLegalForm(WordMap words, int word) => NamingConventions.Default.IsLegalForm(words.Sentence[word].Text);
}
