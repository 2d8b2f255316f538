using HealthScore.Bot.Api.Doors;

namespace HealthScore.Bot.Api.OpenApi;

/// <summary>The description of the API for tools. It is the same for everybody, so it needs no key.</summary>
internal static class OpenApiDocument
{
    private const string Resource = "HealthScore.Bot.Api.OpenApi.openapi.json";

    private static readonly Lazy<byte[]> Document = new(Load);

    public static ReadOnlyMemory<byte> Json => Document.Value;

    public static async Task WriteAsync(HttpContext http)
    {
        ApiHeaders.Set(http.Response);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Json.Length;
        await http.Response.BodyWriter.WriteAsync(Json, http.RequestAborted);
    }

    private static byte[] Load()
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream(Resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
