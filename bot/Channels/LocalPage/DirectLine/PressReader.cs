using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>
/// Finds the pressed button: <c>Action.Execute</c> comes as an invoke with verb and data,
/// <c>Action.Submit</c> as a message whose value holds both.
/// </summary>
internal static class PressReader
{
    private const string Invoke = "invoke";
    private const string CardAction = "adaptiveCard/action";
    private const int LongestVerb = 64;
    private const int MostValues = 16;
    private const int LongestValue = 512;

    /// <returns>False with the fault; true with the press, or without one when no button of ours was pressed.</returns>
    public static bool TryRead(string type, JsonElement root, out ButtonPress? press, [NotNullWhen(false)] out DirectLineError? fault)
    {
        press = null;
        fault = null;
        var value = root.TryGetProperty("value", out var given) ? given : default;
        if (type == "message") return ActivityReader.Text(value, "verb") is not { } verb || TryPress(verb, value, out press, out fault);
        if (type != Invoke || ActivityReader.Text(root, "name") != CardAction) return true;

        var action = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("action", out var pressed) ? pressed : default;
        if (ActivityReader.Text(action, "verb") is { } name)
        {
            return TryPress(name, action.TryGetProperty("data", out var data) ? data : default, out press, out fault);
        }

        fault = DirectLineError.MissingProperty($"An invoke '{CardAction}' needs 'value.action.verb', the verb of the button.");
        return false;
    }

    private static bool TryPress(string verb, JsonElement data, out ButtonPress? press, [NotNullWhen(false)] out DirectLineError? fault)
    {
        press = null;
        fault = null;
        if (verb.Length > LongestVerb) fault = DirectLineError.BadArgument($"The verb is longer than {LongestVerb} characters.");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in data.EnumerateObject().Where(property => property.Name != "verb"))
            {
                // Clients add objects of their own, such as Teams' "msteams"; slots are texts.
                if (property.Value.ValueKind == JsonValueKind.String) values[property.Name] = property.Value.GetString() ?? "";
            }
        }

        if (values.Count > MostValues || values.Any(value => value.Key.Length + value.Value.Length > LongestValue))
        {
            fault = DirectLineError.BadArgument($"A button carries at most {MostValues} values of {LongestValue} characters.");
        }

        if (fault is not null) return false;
        press = new ButtonPress(verb, values);
        return true;
    }
}
