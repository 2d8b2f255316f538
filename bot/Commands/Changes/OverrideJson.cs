using System.Text.Json;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Changes;

/// <summary>A score by hand, and the computed one beside it; nothing where none is in force.</summary>
internal static class OverrideJson
{
    public static void Write(Utf8JsonWriter json, ShownOverride? shown, int? computedScore, Band computedBand)
    {
        if (shown is null) return;
        json.WriteStartObject("override"u8);
        json.WriteString("id"u8, shown.Id);
        if (shown.Until is { } until) json.WriteString("until"u8, until.UtcDateTime);
        else json.WriteNull("until"u8);
        json.WriteEndObject();
        json.WriteStartObject("computed"u8);
        json.Whole("score", computedScore);
        json.WriteString("band"u8, BandNames.Of(computedBand));
        json.WriteEndObject();
    }
}
