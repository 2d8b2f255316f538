using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>
/// Buttons as <c>Action.Execute</c>, with an <c>Action.Submit</c> for clients that do not know it. Both carry the press's values
/// flat in <c>data</c>; the latter carries the verb there as well.
/// </summary>
internal readonly struct ActionWriter(Utf8JsonWriter json, Language language)
{
    /// <summary>A row of buttons in the body.</summary>
    public void Set(IEnumerable<CardButton> buttons)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "ActionSet"u8);
        json.WriteString("spacing"u8, "Small"u8);
        json.WriteStartArray("actions"u8);
        foreach (var button in buttons) Button(button);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Button(CardButton button)
    {
        json.WriteStartObject();
        Body(button);
        json.WriteEndObject();
    }

    /// <summary>Makes the element being written pressable.</summary>
    public void Select(CardButton button)
    {
        json.WriteStartObject("selectAction"u8);
        Body(button);
        json.WriteEndObject();
    }

    private void Body(CardButton button)
    {
        var title = SafeText.Of(button.Title);
        json.WriteString("type"u8, "Action.Execute"u8);
        json.WriteString("title"u8, title);
        json.WriteString("tooltip"u8, title);
        json.WriteString("verb"u8, SafeText.Of(button.Press.Verb));
        json.WriteStartObject("data"u8);
        Values(button.Press);
        json.WriteEndObject();
        json.WriteStartObject("fallback"u8);
        json.WriteString("type"u8, "Action.Submit"u8);
        json.WriteString("title"u8, title);
        json.WriteStartObject("data"u8);
        json.WriteString("verb"u8, SafeText.Of(button.Press.Verb));
        Values(button.Press);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Values(ButtonPress press)
    {
        foreach (var (name, value) in press.On(language).Values) json.WriteString(SafeText.Of(name), SafeText.Of(value));
    }
}
