namespace HealthScore.Bot.Channels.LocalPage.Pages;

/// <summary>Nothing from outside, nothing inline, in nobody's frame.</summary>
internal static class PageHeaders
{
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        // Some browsers do not count a WebSocket of the same host as 'self'. The host was checked to be a loopback name.
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + $"connect-src 'self' ws://{context.Request.Host} wss://{context.Request.Host}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }
}
