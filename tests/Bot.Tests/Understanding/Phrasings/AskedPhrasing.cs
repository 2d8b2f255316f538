using System.Text.Json;
using HealthScore.Bot.Commands.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Phrasings;

/// <summary>A line of the sets that were written apart from the grammar: what is asked, and what it should be understood as.</summary>
internal sealed record AskedPhrasing(AskedLine Asked, string Intent, string Accounts, string Candidates, string Filters, string Language)
{
    public static AskedPhrasing Read(string line)
    {
        if (!AskedLine.TryRead(line, out var asked, out var problem)) throw new InvalidDataException(problem);
        using var json = JsonDocument.Parse(line);
        var expected = json.RootElement.GetProperty("expect");
        return new AskedPhrasing(
            asked,
            expected.GetProperty("intent").GetString()!,
            Ids(expected, "accounts", sorted: false),
            Ids(expected, "candidates", sorted: true),
            expected.TryGetProperty("filters", out var filters) ? Written(filters) : "",
            expected.GetProperty("language").GetString()!);
    }

    /// <summary>What was understood, in the same form, for comparing.</summary>
    public static AskedPhrasing Of(AskedLine asked, byte[] understood)
    {
        using var json = JsonDocument.Parse(understood);
        var root = json.RootElement;
        return new AskedPhrasing(
            asked,
            root.GetProperty("intent").GetString()!,
            Ids(root, "accounts", sorted: false),
            Ids(root, "candidates", sorted: true),
            Written(root.GetProperty("filters")),
            root.GetProperty("language").GetString()!);
    }

    private static string Ids(JsonElement of, string name, bool sorted)
    {
        if (!of.TryGetProperty(name, out var list)) return "";
        var ids = list.EnumerateArray().Select(id => id.GetString()!);
        return string.Join(',', sorted ? ids.Order(StringComparer.Ordinal) : ids);
    }

    /// <summary>Names in order, lists sorted; numbers and texts as they are written.</summary>
    private static string Written(JsonElement filters) => string.Join(
        ';', filters.EnumerateObject().OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name}={Value(one.Value)}"));

    private static string Value(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(',', value.EnumerateArray().Select(one => one.ToString()).Order(StringComparer.Ordinal))
        : value.ToString();
}
