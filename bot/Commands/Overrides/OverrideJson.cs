using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Overrides;

namespace HealthScore.Bot.Commands.Overrides;

/// <summary>Overrides as one JSON object.</summary>
internal static class OverrideJson
{
    public static string Write(IReadOnlyList<Override> all, DateTimeOffset now) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("overrides");
        foreach (var one in all)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("account_id", one.Account.Value);
            json.Whole("score", one.Score);
            json.WriteString("band", one.Band is { } band ? BandNames.Of(band) : null);
            json.WriteString("reason", one.Reason);
            json.WriteString("by", one.By.Value);
            json.WriteString("from", Instant(one.From));
            json.WriteString("until", Instant(one.Until));
            json.WriteString("state", OverrideWords.State(one, now).Replace(' ', '_'));
            json.WriteString("ended_at", one.EndedAt is { } ended ? Instant(ended) : null);
            json.WriteString("ended_by", one.EndedBy?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + Environment.NewLine;

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
