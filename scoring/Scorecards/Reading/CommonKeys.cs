using HealthScore.Scoring.Measures;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>Pieces that several parts of a scorecard share.</summary>
internal static class CommonKeys
{
    /// <summary><c>name: text</c>, or a text per language.</summary>
    public static DisplayName? DisplayName(YamlSection section)
    {
        if (!section.IsMapping("name") || section.Section("name") is not { } languages)
        {
            return section.Text("name") is { } plain ? new DisplayName(plain) : null;
        }

        var byLanguage = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, value) in languages.Entries())
        {
            if (value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
                byLanguage[language] = text;
            else languages.Problem(language, "A name should be a text.", $"Write {language}: \"…\".");
        }

        return byLanguage.Count == 0 ? null : new DisplayName(byLanguage);
    }

    /// <summary>A mapping of attribute to value or list of values: <c>where</c> and <c>applies_to</c>.</summary>
    public static List<AttributeFilter> Filters(YamlSection parent, string key)
    {
        var filters = new List<AttributeFilter>();
        if (parent.Section(key) is not { } section) return filters;
        foreach (var (attribute, value) in section.Entries())
        {
            var values = value is YamlSequenceNode list ? list.Children : [value];
            var texts = values.Select(TextOf).OfType<string>().ToArray();
            if (texts.Length == 0 || texts.Length != values.Count)
                section.Problem(
                    attribute,
                    $"\"{attribute}\" should be a value or a list of values.",
                    $"Write {attribute}: value or {attribute}: [one, other].");
            else filters.Add(new AttributeFilter(attribute, texts));
        }

        return filters;
    }

    /// <summary>Reports an id that was there before.</summary>
    public static void Unique(YamlSection section, string what, string? id, HashSet<string> seen)
    {
        if (id is not null && !seen.Add(id))
            section.Problem("id", $"The {what} id \"{id}\" is there twice.", "Give each its own id.");
    }

    private static string? TextOf(YamlNode value) =>
        value is YamlScalarNode { Value: { Length: > 0 } text } && !YamlSection.IsNull(value) ? text : null;
}
