using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>Everything the product can say in one language.</summary>
internal sealed class WordingBook(Language language, Formats formats)
{
    private static readonly Lazy<WordingBook>[] Books =
        [.. Enum.GetValues<Language>().Select(l => new Lazy<WordingBook>(() => LanguageFile.Read(l)))];

    public Language Language { get; } = language;

    public Formats Formats { get; } = formats;

    public required IReadOnlyDictionary<string, Phrase> Phrases { get; init; }

    /// <summary>What a metric's value means, as a sentence.</summary>
    public required IReadOnlyDictionary<string, Phrase> Metrics { get; init; }

    public required IReadOnlyDictionary<string, Phrase> MetricNames { get; init; }

    public required IReadOnlyDictionary<string, Phrase> Dimensions { get; init; }

    public required IReadOnlyDictionary<string, Phrase> Rules { get; init; }

    /// <summary>What to do where a metric costs points.</summary>
    public required IReadOnlyDictionary<string, Phrase> MetricActions { get; init; }

    /// <summary>What to do about a dimension, for metrics that have no action of their own.</summary>
    public required IReadOnlyDictionary<string, Phrase> DimensionActions { get; init; }

    /// <summary>What to do where a rule fired.</summary>
    public required IReadOnlyDictionary<string, Phrase> RuleActions { get; init; }

    public static WordingBook For(Language language) => Books[(int)language].Value;

    /// <param name="key">Which sentence.</param>
    /// <param name="values">One per placeholder of the key, in its order.</param>
    public string Say(WordingKey key, params ReadOnlySpan<WordingValue> values)
    {
        if (values.Length != key.Placeholders.Count)
            throw new ArgumentException($"\"{key}\" takes {key.Placeholders.Count} values, not {values.Length}.", nameof(values));
        return Say(Phrases[key.Name], values);
    }

    public string Say(Phrase phrase, params ReadOnlySpan<WordingValue> values) => phrase.Fill(values, Language, Formats);
}
