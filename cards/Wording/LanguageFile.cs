using System.Reflection;
using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>The language files, embedded beside this class: JSON with comments, one per language.</summary>
internal static class LanguageFile
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="FormatException">The file is broken; the message names file, key and fix.</exception>
    public static WordingBook Read(Language language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceOf(language))
            ?? throw new FormatException($"There is no Wording/{LanguageCodes.Of(language)}.json.");
        using var document = JsonDocument.Parse(stream, WithComments);
        return Read(document.RootElement, language);
    }

    public static WordingBook Read(JsonElement root, Language language)
    {
        var file = $"Wording/{LanguageCodes.Of(language)}.json";
        var formats = root.GetProperty("formats").Deserialize(FormatsJson.Default.Formats)
            ?? throw new FormatException($"{file}: \"formats\" is empty.");
        var actions = root.GetProperty("actions");
        return new WordingBook(language, formats)
        {
            Phrases = WordingKeys.All.ToDictionary(k => k.Name, k => PhraseOf(root, file, k)),
            Metrics = Section(root, file, "metrics", "says", ["value"]),
            MetricNames = Section(root, file, "metrics", "name", []),
            Dimensions = Section(root, file, "dimensions", null, []),
            Rules = Section(root, file, "rules", null, ["value"]),
            MetricActions = Section(actions, file, "metrics", null, []),
            DimensionActions = Section(actions, file, "dimensions", null, []),
            RuleActions = Section(actions, file, "rules", null, []),
        };
    }

    private static string ResourceOf(Language language) => $"HealthScore.Cards.Wording.{LanguageCodes.Of(language)}.json";

    private static Phrase PhraseOf(JsonElement root, string file, WordingKey key) =>
        root.GetProperty("phrases").TryGetProperty(key.Name, out var value)
            ? PhraseOf(value, $"{file}: {key.Name}", key.Placeholders)
            : throw new FormatException($"{file}: the key \"{key.Name}\" is missing; add it under \"phrases\".");

    private static Dictionary<string, Phrase> Section(
        JsonElement root, string file, string section, string? part, string[] placeholders)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var entry in root.GetProperty(section).EnumerateObject())
        {
            var value = entry.Value;
            if (part is not null && !value.TryGetProperty(part, out value)) continue;
            phrases[entry.Name] = PhraseOf(value, $"{file}: {section}.{entry.Name}", placeholders);
        }

        return phrases;
    }

    private static Phrase PhraseOf(JsonElement value, string where, IReadOnlyList<string> placeholders)
    {
        try
        {
            var forms = value.ValueKind == JsonValueKind.String
                ? new Dictionary<string, string> { ["other"] = value.GetString()! }
                : value.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!);
            return new Phrase(forms, placeholders);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            throw new FormatException($"{where}: {error.Message}", error);
        }
    }
}
