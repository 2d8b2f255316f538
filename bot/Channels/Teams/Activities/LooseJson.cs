using System.Text.Json;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>Reads JSON of any shape. Text with half a surrogate pair is valid JSON and no valid text: it counts as absent.</summary>
internal static class LooseJson
{
    public static JsonElement? Property(this JsonElement value, string name) => Readable(() =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : (JsonElement?)null);

    public static string? Text(this JsonElement value) =>
        Readable(() => value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    public static string? ReadableName(this JsonProperty property) => Readable(() => property.Name);

    private static T? Readable<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
