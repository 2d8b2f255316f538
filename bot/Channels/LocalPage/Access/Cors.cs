namespace HealthScore.Bot.Channels.LocalPage.Access;

/// <summary>Pages that other programs serve from this machine may call Direct Line; no other page.</summary>
internal static class Cors
{
    public static void Allow(HttpContext context)
    {
        var response = context.Response.Headers;
        response.Vary = "Origin";
        if (context.Request.Headers.Origin is not [{ } origin] || !Loopback.IsOrigin(origin)) return;
        response.AccessControlAllowOrigin = origin;
        if (!HttpMethods.IsOptions(context.Request.Method)) return;
        response.AccessControlAllowMethods = "GET, POST, OPTIONS";
        response.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        response.AccessControlMaxAge = "600";
    }
}
