using HealthScore.Cards.Model;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>A language that is understood.</summary>
internal sealed record LanguageGrammar(Language Language, Vocabulary Vocabulary, IReadOnlyList<IntentRule> Intents)
{
    private static readonly Lazy<IReadOnlyList<LanguageGrammar>> Loaded = new(GrammarSource.ReadEmbedded);

    /// <summary>The languages built into the program.</summary>
    public static IReadOnlyList<LanguageGrammar> All => Loaded.Value;
}
