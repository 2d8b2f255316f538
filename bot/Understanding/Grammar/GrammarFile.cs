namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>A language's grammar as it is written; <see cref="GrammarReader"/> checks it.</summary>
internal sealed class GrammarFile
{
    public string Language { get; init; } = "";

    public List<string> Endings { get; init; } = [];

    public List<string> Fillers { get; init; } = [];

    public Dictionary<string, List<string>> Concepts { get; init; } = [];

    public Dictionary<string, Dictionary<string, List<string>>> Values { get; init; } = [];

    public Dictionary<string, IntentFile> Intents { get; init; } = [];
}
