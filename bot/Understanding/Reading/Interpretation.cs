using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Everything seen in a text, so that what was understood can be explained.</summary>
internal sealed record Interpretation
{
    public required LanguageGrammar Grammar { get; init; }

    public required WordMap Words { get; init; }

    public required AccountMentions Mentions { get; init; }

    public required Negations Negations { get; init; }

    /// <summary>The names of all meanings that intents were weighed by.</summary>
    public required MeaningSet Meanings { get; init; }

    /// <summary>All filters found, before the intent takes its own.</summary>
    public required QuestionFilters Filters { get; init; }

    /// <summary>The accounts of the turn before that it may be about.</summary>
    public required Carried Carried { get; init; }

    /// <summary>Null when it does not go on with the question before.</summary>
    public required FollowUp? FollowUp { get; init; }

    /// <summary>Weightiest first.</summary>
    public required IReadOnlyList<WeighedIntent> Intents { get; init; }

    public Sentence Sentence => Words.Sentence;

    /// <summary>Of two languages that are equally likely, that of which fewer, longer phrases explain as much.</summary>
    public bool IsPlainerThan(Interpretation other) =>
        IsUnderstood == other.IsUnderstood && Mentions.Unexplained == other.Mentions.Unexplained && Words.Phrases.Count < other.Words.Phrases.Count;

    /// <summary>Something is asked where the other has nothing, or fewer words are left that nobody knows.</summary>
    public bool IsClearerThan(Interpretation other) =>
        IsUnderstood != other.IsUnderstood ? IsUnderstood : Mentions.Unexplained < other.Mentions.Unexplained;

    private bool IsUnderstood => FollowUp is not null || (Weight >= IntentChooser.LeastWeight && Intents[0].Rule.Intent != Understanding.Intents.Unknown);

    private double Weight => Intents.Count > 0 ? Intents[0].Weight : 0;
}
