using System.Text.Json;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>The frame of an Adaptive Card: version, language, body, actions.</summary>
internal readonly struct CardWriter(Utf8JsonWriter json)
{
    public void Write(Card card)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        json.WriteString("version"u8, AdaptiveCardLimits.Version);
        json.WriteString("lang"u8, LanguageCodes.Of(card.Language));
        if (card.Language.RunsFromTheRight()) json.WriteBoolean("rtl"u8, true);
        json.WriteString("fallbackText"u8, SafeText.Of(card.Language.Line(card.Summary)));
        json.WriteStartArray("body"u8);
        var blocks = new BlockWriter(json, card.Language);
        foreach (var block in card.Blocks) blocks.Write(block);
        OverflowingButtons(card);
        json.WriteEndArray();
        Buttons(card);
        json.WriteEndObject();
    }

    /// <summary>What the action bar does not show stands above it, in rows of its own.</summary>
    private void OverflowingButtons(Card card)
    {
        var actions = new ActionWriter(json, card.Language);
        var overflow = card.Buttons.Count - AdaptiveCardLimits.ActionsPerSet;
        for (var from = 0; from < overflow; from += AdaptiveCardLimits.ActionsPerSet)
            actions.Set(card.Buttons.Skip(from).Take(Math.Min(AdaptiveCardLimits.ActionsPerSet, overflow - from)));
    }

    private void Buttons(Card card)
    {
        if (card.Buttons.Count == 0) return;
        var actions = new ActionWriter(json, card.Language);
        json.WriteStartArray("actions"u8);
        foreach (var button in card.Buttons.TakeLast(AdaptiveCardLimits.ActionsPerSet)) actions.Button(button);
        json.WriteEndArray();
    }
}
