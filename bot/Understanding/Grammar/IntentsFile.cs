namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>The intents of every language as they are written; <see cref="GrammarReader"/> checks them.</summary>
internal sealed class IntentsFile
{
    public Dictionary<string, IntentFile> Intents { get; init; } = [];
}
