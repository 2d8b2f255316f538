namespace HealthScore.Bot.Channels.LocalPage.Pages;

/// <summary>A file of the page.</summary>
/// <param name="Name">The path under the page's folder, with <c>/</c>.</param>
/// <param name="Path">Where it is.</param>
internal sealed record PageFile(string Name, string Path, string ContentType, DateTimeOffset ChangedAt)
{
    /// <summary>Every file of a kind that pages have; so no request can name another.</summary>
    public static IEnumerable<PageFile> In(string folder) => !Directory.Exists(folder)
        ? []
        : from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
          let contentType = Type(System.IO.Path.GetExtension(path))
          where contentType is not null
          let name = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')
          select new PageFile(name, path, contentType, new DateTimeOffset(File.GetLastWriteTimeUtc(path)));

    private static string? Type(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };
}
