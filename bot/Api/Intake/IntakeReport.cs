using System.Text.Json;

namespace HealthScore.Bot.Api.Intake;

/// <summary>What became of a body's rows, as JSON.</summary>
internal static class IntakeReport
{
    public static Task WriteAsync(
        HttpContext http, IntakeCounts counts, IReadOnlyList<RowError> errors, IReadOnlyCollection<string> ignored) =>
        ApiJson.WriteAsync(http, json => Write(json, counts, errors, ignored));

    private static void Write(
        Utf8JsonWriter json, in IntakeCounts counts, IReadOnlyList<RowError> errors, IReadOnlyCollection<string> ignored)
    {
        json.WriteStartObject();
        json.WriteNumber("accepted"u8, counts.Accepted);
        json.WriteNumber("new"u8, counts.New);
        json.WriteNumber("unchanged"u8, counts.Unchanged);
        json.WriteNumber("replaced"u8, counts.Replaced);
        json.WriteNumber("rejected"u8, errors.Count);
        json.WriteStartArray("errors"u8);
        foreach (var error in errors.Take(ApiLimits.ErrorsShown)) Write(json, error);
        json.WriteEndArray();
        if (errors.Count > ApiLimits.ErrorsShown) json.WriteNumber("errors_left_out"u8, errors.Count - ApiLimits.ErrorsShown);
        if (ignored.Count > 0)
        {
            json.WriteStartArray("ignored_fields"u8);
            foreach (var name in ignored) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RowError error)
    {
        json.WriteStartObject();
        json.WriteNumber("index"u8, error.Index);
        if (error.Line is { } line) json.WriteNumber("line"u8, line);
        json.WriteString("field"u8, error.Fault.Field);
        json.WriteString("problem"u8, error.Fault.Problem);
        json.WriteEndObject();
    }
}
