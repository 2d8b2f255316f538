using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthScore.Bot.Channels.Teams.Connector;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ConnectorMember))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    public static ConnectorMember? Member(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, Default.ConnectorMember);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary><c>{"id"}</c>; null for anything else.</summary>
    public static string? Id(ReadOnlyMemory<byte> body) => Text(body, "id", null);

    /// <summary><c>{"error":{"code"}}</c>; null for anything else, such as an HTML page.</summary>
    public static string? ErrorCode(ReadOnlyMemory<byte> body) => Text(body, "error", "code");

    private static string? Text(ReadOnlyMemory<byte> body, string name, string? inner)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var found = Property(json.RootElement, name);
            if (inner is not null && found is { } parent) found = Property(parent, inner);
            return found is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Property(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;
}
