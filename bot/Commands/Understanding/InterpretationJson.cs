using System.Text.Json;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Reading;

namespace HealthScore.Bot.Commands.Understanding;

/// <summary>What decided: the words that were known, where names were seen, and how the intents weighed.</summary>
internal static class InterpretationJson
{
    private const int ShownIntents = 5;

    public static void Write(Utf8JsonWriter json, Interpretation seen)
    {
        json.WriteStartObject("explain");
        json.WriteStartArray("words");
        foreach (var phrase in seen.Words.Phrases) json.WriteStringValue($"{seen.Sentence.Original(phrase.Start, phrase.End)} = {string.Join(", ", phrase.Meanings)}");
        json.WriteEndArray();
        json.WriteStartArray("names");
        foreach (var name in seen.Mentions.Found) json.WriteStringValue($"{seen.Sentence.Original(name.Start, name.End)} = {name.Fit}, {name.Accounts.Count} fit");
        if (seen.Mentions.Missing is { } missing) json.WriteStringValue($"{seen.Sentence.Original(missing.Start, missing.End)} = no account");
        json.WriteEndArray();
        json.WriteString("context", seen.Carried.By == CarriedBy.Nothing ? "" : $"{seen.Carried.By}: {string.Join(", ", seen.Carried.Accounts)}");
        if (seen.FollowUp is { } followUp) json.WriteString("goes_on_with", followUp.Intent);
        json.WriteNumber("unexplained", seen.Mentions.Unexplained);
        json.WriteStartArray("intents");
        foreach (var one in seen.Intents.Take(ShownIntents)) Write(json, one, seen.Meanings);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WeighedIntent one, MeaningSet meanings)
    {
        json.WriteStartObject();
        json.WriteString("intent", one.Rule.Intent);
        json.WriteNumber("weight", Math.Round(one.Weight, 3));
        json.WriteStartObject("cues");
        foreach (var cue in one.Rule.Cues)
            if (cue.IsIn(meanings)) json.WriteNumber(cue.ToString(), cue.Weight);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
