using HealthScore.Bot.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace HealthScore.Bot.Api.Intake;

/// <summary>How a body is written, by its headers.</summary>
internal static class BodyFormat
{
    /// <summary>What finds the rows in the body, or why it is not read.</summary>
    public static (IRowSplitter? Splitter, Problem? Problem) Of(HttpRequest request, string listName)
    {
        var encoding = request.Headers.ContentEncoding;
        if (encoding.Count > 0 && !(encoding is [{ } only] && only.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            return (null, BodyProblems.Compressed);
        // Nearly all requests say one of these.
        if (request.ContentType == "application/json") return (new JsonSplitter(listName), null);
        if (request.ContentType == "application/x-ndjson") return (new LineSplitter(), null);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsUtf8(type))
            return (null, BodyProblems.WrongType);
        if (Is(type, "application/json")) return (new JsonSplitter(listName), null);
        return Is(type, "application/x-ndjson") || Is(type, "application/jsonl")
            ? (new LineSplitter(), null)
            : (null, BodyProblems.WrongType);
    }

    private static bool Is(MediaTypeHeaderValue type, string name) =>
        type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
