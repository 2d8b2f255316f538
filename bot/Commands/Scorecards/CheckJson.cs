using System.Globalization;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A check as one JSON object.</summary>
internal static class CheckJson
{
    public static string Write(CheckReport report) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", report.Path);
        json.WriteBoolean("valid", report.Problems.Count == 0);
        json.Whole("accounts", report.Accounts);
        json.WriteString("as_of", report.Accounts is null ? null : report.AsOf.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("scorecards");
        foreach (var (card, accounts) in report.Cards)
        {
            json.WriteStartObject();
            json.WriteString("id", card.Id);
            json.WriteNumber("version", card.Version);
            json.WriteString("file", card.FileName);
            json.Whole("accounts", accounts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
            Finding(json, null, (problem.File, problem.Line, problem.Key), problem.Message, problem.Fix);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
            Finding(json, warning.Code, (warning.File, warning.Line, warning.Key), warning.Message, warning.Fix);
        json.WriteEndArray();
        json.WriteEndObject();
    }) + Environment.NewLine;

    private static void Finding(
        System.Text.Json.Utf8JsonWriter json, string? code, (string File, long Line, string Key) place, string message, string fix)
    {
        json.WriteStartObject();
        if (code is not null) json.WriteString("code", code);
        json.WriteString("file", place.File);
        json.Whole("line", place.Line > 0 ? place.Line : null);
        json.WriteString("key", place.Key);
        json.WriteString("message", message);
        json.WriteString("fix", fix);
        json.WriteEndObject();
    }
}
