namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

internal static class RequestBody
{
    /// <summary>The body, or null when it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most) return null;
        var buffer = new byte[Math.Min(request.ContentLength ?? 4_096, most) + 1];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted);
            if (read == 0) return buffer.AsMemory(0, length);
            length += read;
            if (length > most) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, most + 1));
        }
    }

    public static DirectLineError TooLong(int most) => new(
        StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", FormattableString.Invariant($"The body is longer than {most} bytes."));
}
