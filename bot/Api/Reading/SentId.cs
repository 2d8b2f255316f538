namespace HealthScore.Bot.Api.Reading;

/// <summary>
/// An id in a path. Routing decodes all of it but <c>%2F</c>, so that a slash in an id and the text <c>%2F</c> look the same
/// there; the target as it was sent tells them apart.
/// </summary>
internal static class SentId
{
    private const string Slash = "%2F";

    /// <param name="routed">What routing made of the segment before the last.</param>
    /// <param name="target">As it was sent, with whatever stands before and after.</param>
    public static string Of(string routed, string target)
    {
        if (!routed.Contains(Slash, StringComparison.OrdinalIgnoreCase)) return routed;
        var sent = BeforeLast(target);
        // Where dots shortened the path it is another segment: then the slash is likelier than its code.
        return Kept(sent).Equals(routed, StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(sent)
            : routed.Replace(Slash, "/", StringComparison.OrdinalIgnoreCase);
    }

    private static string BeforeLast(string target)
    {
        var path = target.AsSpan();
        if (path.IndexOf('?') is >= 0 and var query) path = path[..query];
        path = path.TrimEnd('/');
        path = path[..Math.Max(path.LastIndexOf('/'), 0)];
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }

    // As routing decodes.
    private static string Kept(string sent) => Uri.UnescapeDataString(sent.Replace(Slash, "%252F", StringComparison.OrdinalIgnoreCase));
}
