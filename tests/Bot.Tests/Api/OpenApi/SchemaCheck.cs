using System.Text.Json;

namespace HealthScore.Bot.Tests.Api.OpenApi;

/// <summary>
/// Holds JSON against a schema of the document, as far as the document uses schemas; and notes each property that was seen, so that
/// a test can ask for those that never are.
/// </summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public HashSet<string> Seen { get; } = [];

    /// <summary>What does not fit; empty when all does.</summary>
    public IEnumerable<string> Faults(JsonElement json, JsonElement schema, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return Faults(json, document.GetProperty("components").GetProperty("schemas").GetProperty(name), name);
        }

        if (schema.TryGetProperty("oneOf", out var oneOf))
            return oneOf.EnumerateArray().Count(one => !Faults(json, one, at).Any()) == 1 ? [] : [$"{at}: not exactly one of its schemas"];
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => value.GetRawText() == json.GetRawText()))
            return [$"{at}: {json.GetRawText()} is not among its values"];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(one => Is(json, one))) return [$"{at}: {json.ValueKind}"];
        return json.ValueKind switch
        {
            JsonValueKind.Object => ObjectFaults(json, schema, at),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Faults(item, schema.GetProperty("items"), at + "[]")),
            _ => [],
        };
    }

    private IEnumerable<string> ObjectFaults(JsonElement json, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !json.TryGetProperty(name.GetString()!, out _)))
                yield return $"{at}: {name} is missing";
        }

        foreach (var property in json.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var own))
            {
                Seen.Add($"{at}.{property.Name}");
                foreach (var fault in Faults(property.Value, own, $"{at}.{property.Name}")) yield return fault;
            }
            else if (schema.TryGetProperty("additionalProperties", out var further))
            {
                if (further.ValueKind == JsonValueKind.True) continue;
                foreach (var fault in Faults(property.Value, further, $"{at}.*")) yield return fault;
            }
            else
            {
                yield return $"{at}: {property.Name} is not in the document";
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement json, string type) => type switch
    {
        "object" => json.ValueKind == JsonValueKind.Object,
        "array" => json.ValueKind == JsonValueKind.Array,
        "string" => json.ValueKind == JsonValueKind.String,
        "integer" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        "number" => json.ValueKind == JsonValueKind.Number,
        "boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => json.ValueKind == JsonValueKind.Null,
    };
}
