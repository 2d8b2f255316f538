namespace HealthScore.Scoring.Scorecards;

/// <summary>How people call a scorecard, dimension, metric or rule: one text, or one per language.</summary>
public sealed class DisplayName
{
    private const string Fallback = "en";

    private readonly IReadOnlyDictionary<string, string> _byLanguage;
    private readonly string _default;

    /// <summary>One text for every language.</summary>
    public DisplayName(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        _default = text;
        _byLanguage = new Dictionary<string, string>(0);
    }

    /// <param name="byLanguage">
    /// ISO 639-1 code to text; at least one. English stands in for a missing one, else the first.
    /// </param>
    public DisplayName(IReadOnlyDictionary<string, string> byLanguage)
    {
        ArgumentNullException.ThrowIfNull(byLanguage);
        if (byLanguage.Count == 0)
            throw new ArgumentException("A display name needs at least one language.", nameof(byLanguage));
        _byLanguage = byLanguage;
        _default = byLanguage.GetValueOrDefault(Fallback, byLanguage.First().Value);
    }

    /// <summary>The text for a language.</summary>
    /// <param name="language">ISO 639-1 code, such as <c>es</c>.</param>
    public string In(string language) => _byLanguage.GetValueOrDefault(language, _default);

    public override string ToString() => _default;
}
