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

    /// <summary>Fewer words are left that nobody knows or, of equally many, more speaks for what is asked.</summary>
    public bool IsClearerThan(Interpretation other) =>
        Mentions.Unexplained != other.Mentions.Unexplained ? Mentions.Unexplained < other.Mentions.Unexplained : Weight > other.Weight;

    private double Weight => Intents.Count > 0 ? Intents[0].Weight : 0;
}
