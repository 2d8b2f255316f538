using System.Globalization;
using System.Text.Json;

namespace HealthScore.Bot.Api.Problems;

/// <summary>A problem as <c>application/problem+json</c>.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    private const string TypePrefix = "urn:healthscore:problem:";

    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        var response = http.Response;
        response.StatusCode = problem.Status;
        if (problem.Challenge is { } challenge) response.Headers.WWWAuthenticate = challenge;
        if (problem.Allow is { } allow) response.Headers.Allow = allow;
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ApiJson.WriteAsync(http, json => Write(json, problem), ContentType);
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, TypePrefix + problem.Code);
        json.WriteString("title"u8, problem.Title);
        json.WriteNumber("status"u8, problem.Status);
        json.WriteString("detail"u8, problem.Detail);
        if (problem.Place is { } place)
        {
            json.WriteNumber("line"u8, place.Line);
            json.WriteNumber("byte"u8, place.Byte);
        }

        json.WriteEndObject();
    }
}
