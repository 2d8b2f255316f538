using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthScore.Bot.Api;

/// <summary>JSON answers.</summary>
internal static class ApiJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Read by programs and terminals, never as part of a page, so names and quotes stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="type">The content type.</param>
    public static async Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write, string type = "application/json")
    {
        http.Response.ContentType = type;
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter, Options)) write(json);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
