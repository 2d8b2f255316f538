using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>What a pressed button brings back, read from the two forms in which it comes.</summary>
internal static class PressedButton
{
    private const string Verb = "verb";

    /// <summary>From the value of an <c>adaptiveCard/action</c> invoke; null when it is none of our buttons.</summary>
    public static ButtonPress? FromExecute(JsonElement value) =>
        value.Property("action") is { } action && VerbOf(action) is { } verb
            ? new ButtonPress(verb, Values(action.Property("data")))
            : null;

    /// <summary>From the value of a message that <c>Action.Submit</c> sent: the verb stands among the values.</summary>
    public static ButtonPress? FromSubmit(JsonElement value) =>
        VerbOf(value) is { } verb ? new ButtonPress(verb, Values(value)) : null;

    private static Dictionary<string, string> Values(JsonElement? data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data is not { ValueKind: JsonValueKind.Object } slots) return values;
        foreach (var slot in slots.EnumerateObject())
        {
            if (values.Count == TeamsLimits.PressValues) break;
            if (slot.ReadableName() is { } name && name != Verb && Scalar(slot.Value) is { } text) values[name] = text;
        }

        return values;
    }

    private static string? Scalar(JsonElement value)
    {
        var text = value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? value.GetRawText()
            : value.Text();
        return text?.Length > TeamsLimits.PressValue ? null : text;
    }

    private static string? VerbOf(JsonElement value) =>
        value.Property(Verb)?.Text() is { Length: > 0 and <= TeamsLimits.Identifier } verb ? verb : null;
}
