using System.Text.Json;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>Bytes to activity: unknown fields are ignored, wrong ones are named, nothing is thrown.</summary>
internal static class ActivityReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ActivityReading Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        try
        {
            var activity = JsonSerializer.Deserialize(body, ActivityJson.Default.Activity);
            return Problem(activity) is { } problem ? new(null, problem) : new(activity, null);
        }
        catch (JsonException error)
        {
            return new(null, Explain(error));
        }
    }

    private static string? Problem(Activity? activity)
    {
        if (activity is null) return "The body is null: send an activity, a JSON object.";
        if (string.IsNullOrWhiteSpace(activity.Type)) return "\"type\" is missing: an activity has a type, such as \"message\".";
        return TooLong(activity) is { } field ? $"\"{field}\" is longer than {TeamsLimits.Identifier} characters." : null;
    }

    private static string? TooLong(Activity activity) =>
        Exceeds(activity.Id) ? "id"
        : Exceeds(activity.From?.Id) ? "from.id"
        : Exceeds(activity.Recipient?.Id) ? "recipient.id"
        : Exceeds(activity.Conversation?.Id) ? "conversation.id"
        : Exceeds(activity.ServiceUrl) ? "serviceUrl"
        : null;

    private static bool Exceeds(string? value) => value?.Length > TeamsLimits.Identifier;

    // The path is made of our own field names; the message of the exception may quote the body.
    private static string Explain(JsonException error)
    {
        var where = error.LineNumber is { } line ? $" (line {line + 1}, byte {error.BytePositionInLine + 1})" : "";
        return error.Path is { Length: > 2 } path && IsOurs(path)
            ? $"\"{path[2..]}\" has the wrong type, or the JSON breaks there{where}."
            : $"The body is not a JSON object{where}.";
    }

    private static bool IsOurs(string path) =>
        path.StartsWith("$.", StringComparison.Ordinal) && path.Length < 100 &&
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '$' or '.' or '[' or ']');
}
