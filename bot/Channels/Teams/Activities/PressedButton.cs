using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>What a pressed button brings back, read from the two forms in which it comes.</summary>
internal static class PressedButton
{
    private const string Verb = "verb";

    /// <summary>From the value of an <c>adaptiveCard/action</c> invoke; null when it is none of our buttons.</summary>
    public static ButtonPress? FromExecute(JsonElement value) =>
        Property(value, "action") is { } action && Text(Property(action, Verb)) is { } verb
            ? new ButtonPress(verb, Values(Property(action, "data")))
            : null;

    /// <summary>From the value of a message that <c>Action.Submit</c> sent: the verb stands among the values.</summary>
    public static ButtonPress? FromSubmit(JsonElement value) =>
        Text(Property(value, Verb)) is { } verb ? new ButtonPress(verb, Values(value)) : null;

    private static Dictionary<string, string> Values(JsonElement? data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data is not { ValueKind: JsonValueKind.Object } slots) return values;
        foreach (var slot in slots.EnumerateObject())
        {
            if (values.Count == TeamsLimits.PressValues) break;
            if (slot.Name != Verb && Scalar(slot.Value) is { } text) values[slot.Name] = text;
        }

        return values;
    }

    private static string? Scalar(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Unescaped(value),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
        return text?.Length > TeamsLimits.PressValue ? null : text;
    }

    private static string? Text(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text && Unescaped(text) is { Length: > 0 and <= TeamsLimits.Identifier } verb
            ? verb
            : null;

    // A lone surrogate is valid JSON and no valid text.
    private static string? Unescaped(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Property(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;
}
