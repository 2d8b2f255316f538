using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Commands.Understanding;

/// <summary>A line of input: what was typed, by whom, after what.</summary>
internal sealed record AskedLine(string Text, UserId? User, TurnBefore? Before)
{
    /// <param name="problem">What is wrong with the line and how to mend it; null when it reads.</param>
    public static bool TryRead(string line, [NotNullWhen(true)] out AskedLine? asked, [NotNullWhen(false)] out string? problem)
    {
        (asked, problem) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || ReadText(json.RootElement, "text") is not { } text)
                problem = "expected an object with a \"text\", such as {\"text\":\"how is Acme?\"}";
            else
                asked = new AskedLine(text, ReadUser(json.RootElement), ReadBefore(json.RootElement));
        }
        catch (JsonException e)
        {
            problem = $"not JSON at character {e.BytePositionInLine + 1}; write one object per line";
        }

        return asked is not null;
    }

    private static UserId? ReadUser(JsonElement line) => ReadText(line, "user") is { Length: > 0 } user ? new UserId(user) : null;

    private static TurnBefore? ReadBefore(JsonElement line)
    {
        if (!line.TryGetProperty("context", out var context) || context.ValueKind != JsonValueKind.Object) return null;
        var accounts = context.TryGetProperty("accounts", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? ids.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String && id.GetString()!.Length > 0).Select(id => new AccountId(id.GetString()!))
            : [];
        return new TurnBefore(ReadText(context, "intent"), [.. accounts]);
    }

    private static string? ReadText(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
