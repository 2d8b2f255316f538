namespace HealthScore.Bot.Channels.LocalPage.Access;

/// <summary>Whether a request comes from a person at this machine.</summary>
internal static class LocalAccess
{
    // A proxy on this machine makes the whole world look local; these give it away.
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    /// <summary>Why the request is not from this machine; null when it is.</summary>
    public static string? Refusal(HttpRequest request)
    {
        if (!Loopback.IsAddress(request.HttpContext.Connection.RemoteIpAddress))
        {
            return "The page and Direct Line answer only on this machine: open http://127.0.0.1 with the bot's port here.";
        }

        if (ProxyHeaders.Any(request.Headers.ContainsKey))
        {
            return "The request came through a proxy, so it may be from elsewhere; the page and Direct Line answer only direct calls.";
        }

        // A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding); the name it used is in Host.
        if (!Loopback.IsHost(request.Host.Host))
        {
            return "The Host header names another machine: use 127.0.0.1 or localhost with the bot's port.";
        }

        return OriginRefusal(request);
    }

    private static string? OriginRefusal(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || (origin.Count == 1 && Loopback.IsOrigin(origin[0] ?? ""))
            ? null
            : "A page from elsewhere asked (Origin header); only pages served from this machine may.";
    }
}
