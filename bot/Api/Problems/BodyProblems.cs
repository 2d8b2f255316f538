namespace HealthScore.Bot.Api.Problems;

/// <summary>Bodies that cannot be read; nothing of them was saved.</summary>
internal static class BodyProblems
{
    private const string NothingSaved = "Nothing of this request was saved.";

    public static readonly Problem WrongType = new(
        StatusCodes.Status415UnsupportedMediaType, "content-type", "The body's type is not known",
        "Send Content-Type: application/json, or application/x-ndjson for one JSON object per line; in UTF-8.");

    public static readonly Problem Compressed = new(
        StatusCodes.Status415UnsupportedMediaType, "content-encoding", "Compressed bodies are not read",
        "Leave the Content-Encoding out and send the body as it is.");

    public static readonly Problem Empty = new(
        StatusCodes.Status400BadRequest, "empty-body", "The body is empty",
        "Send a JSON object, an array of them, or one per line as application/x-ndjson.");

    public static Problem TooLarge(int megabytes) => new(
        StatusCodes.Status413PayloadTooLarge, "body-limit", "The body is too large",
        $"One request takes at most {megabytes} MiB (Api:MaxBodyMegabytes): send the rows in several. {NothingSaved}");

    public static readonly Problem RowTooLarge = new(
        StatusCodes.Status413PayloadTooLarge, "row-size", "A row is too large",
        $"One row takes at most {ApiLimits.Row / 1024} KiB. {NothingSaved}");

    public static Problem TooManyRows(int most) => new(
        StatusCodes.Status413PayloadTooLarge, "row-limit", "Too many rows",
        FormattableString.Invariant($"One request takes at most {most:N0} rows (Api:MaxRows): send them in several. ")
        + NothingSaved);

    public static Problem NotJson(TextPlace place, string fault) => new(
        StatusCodes.Status400BadRequest, "malformed-json", "The body is not JSON", $"{fault} {NothingSaved}")
    {
        Place = place,
    };

    /// <summary>What Kestrel itself refuses, such as a body that ends too early.</summary>
    public static Problem Broken(int status) => new(
        status, "broken-request", "The request cannot be read", $"Its body or its headers do not follow HTTP. {NothingSaved}");
}
