using System.Buffers;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>A language that is understood.</summary>
internal sealed record LanguageGrammar(Language Language, Vocabulary Vocabulary, IReadOnlyList<IntentRule> Intents)
{
    /// <summary>Letters and signs that few other languages have.</summary>
    public SearchValues<char> Letters { get; init; } = SearchValues.Create("");

    /// <summary>Folded words that stand out as this language's.</summary>
    public IReadOnlySet<string> Telling { get; init; } = new HashSet<string>();

    /// <summary>"3/4" is the third of April.</summary>
    public bool DayFirst { get; init; } = true;

    private static readonly Lazy<IReadOnlyList<LanguageGrammar>> Loaded = new(GrammarSource.ReadEmbedded);

    /// <summary>The languages built into the program.</summary>
    public static IReadOnlyList<LanguageGrammar> All => Loaded.Value;

    /// <summary>Null when the grammar does not have it.</summary>
    public IntentRule? Rule(string intent) => Intents.FirstOrDefault(rule => rule.Intent == intent);
}
