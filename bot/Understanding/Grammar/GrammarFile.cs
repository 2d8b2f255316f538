namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>A language's words as they are written; <see cref="GrammarReader"/> checks them.</summary>
internal sealed class GrammarFile
{
    public string Language { get; init; } = "";

    public List<string> Endings { get; init; } = [];

    /// <summary>What a language glues on the front of its words, as Hebrew does: single letters and runs of them.</summary>
    public List<string> Prefixes { get; init; } = [];

    /// <summary>Those of the prefixes that are also taken off words of which two letters are left: "and", "that".</summary>
    public List<string> Conjunctions { get; init; } = [];

    /// <summary>Shorter words are no slip for one with another letter in its place, where most such words mean something else.</summary>
    public int ReplacedFrom { get; init; }

    /// <summary>Letters and signs that few other languages have.</summary>
    public string Letters { get; init; } = "";

    /// <summary>Words that stand out as this language's, such as "dos" and "nas" for Portuguese.</summary>
    public List<string> Telling { get; init; } = [];

    /// <summary>Other spellings of a word of the phrases, such as "wat" for "what".</summary>
    public Dictionary<string, List<string>> Spellings { get; init; } = [];

    /// <summary>"3/4" is the third of April.</summary>
    public bool DayFirst { get; init; } = true;

    public List<string> Fillers { get; init; } = [];

    /// <summary>Ordinary words that are no names and mean nothing here: many of them in a sentence say that it is none of our business.</summary>
    public List<string> Common { get; init; } = [];

    public Dictionary<string, List<string>> Concepts { get; init; } = [];

    public Dictionary<string, Dictionary<string, List<string>>> Values { get; init; } = [];
}
