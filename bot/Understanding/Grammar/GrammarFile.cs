namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>A language's words as they are written; <see cref="GrammarReader"/> checks them.</summary>
internal sealed class GrammarFile
{
    public string Language { get; init; } = "";

    public List<string> Endings { get; init; } = [];

    public List<string> Fillers { get; init; } = [];

    public Dictionary<string, List<string>> Concepts { get; init; } = [];

    public Dictionary<string, Dictionary<string, List<string>>> Values { get; init; } = [];
}
