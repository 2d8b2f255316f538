using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Takes a posted activity apart. Unknown types and fields pass; what is known must have its type.</summary>
internal static class ActivityReader
{
    private const int LongestName = 256;

    public static bool TryRead(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out IncomingActivity? activity,
        [NotNullWhen(false)] out DirectLineError? error)
    {
        activity = null;
        if (!TryParse(body, out var root))
        {
            error = DirectLineError.BadArgument("The body is not valid JSON in UTF-8; send one activity as a JSON object.");
            return false;
        }

        (activity, error) = Read(root);
        return activity is not null;
    }

    /// <summary>JSON whose every string can be written again: no half characters, no broken UTF-8.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> body, out JsonElement root)
    {
        root = default;
        if (!Utf8.IsValid(body.Span)) return false;
        try
        {
            using var given = JsonDocument.Parse(body);
            var buffer = new ArrayBufferWriter<byte>(body.Length);
            using (var writer = new Utf8JsonWriter(buffer)) given.RootElement.WriteTo(writer);
            root = JsonElement.Parse(buffer.WrittenSpan);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A string of an object; null when it is missing, empty or something else.</summary>
    public static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static (IncomingActivity?, DirectLineError?) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, DirectLineError.BadArgument("The body is not a JSON object; send one activity."));
        }

        if (Text(root, "type") is not { Length: <= LongestName } type)
        {
            return (null, DirectLineError.MissingProperty("The activity needs 'type', a text such as \"message\"."));
        }

        if (root.TryGetProperty("text", out var text) && text.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            return (null, DirectLineError.BadArgument("'text' is not a text; send a string, or leave it out."));
        }

        var from = root.TryGetProperty("from", out var sender) ? sender : default;
        if (FromFault(from) is { } fault) return (null, fault);
        if (!PressReader.TryRead(type, root, out var press, out var pressFault)) return (null, pressFault);
        return (Activity(root, type, from, press), null);
    }

    private static DirectLineError? FromFault(JsonElement from) => from.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Object when Text(from, "id") is { Length: <= LongestName } => null,
        _ => DirectLineError.BadArgument($"'from' needs 'id', a text of 1 to {LongestName} characters."),
    };

    private static IncomingActivity Activity(JsonElement root, string type, JsonElement from, ButtonPress? press) => new()
    {
        Type = type,
        Json = root,
        FromId = Text(from, "id"),
        FromName = Text(from, "name"),
        Text = press is null ? (Text(root, "text") ?? "").Trim() : "",
        Press = press,
        Locale = Text(root, "locale"),
        TimeZone = Text(root, "localTimezone"),
    };
}
