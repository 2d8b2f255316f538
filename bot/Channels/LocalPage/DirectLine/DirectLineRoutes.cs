using HealthScore.Bot.Channels.LocalPage.Access;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Direct Line 3.0's addresses.</summary>
internal static class DirectLineRoutes
{
    public const string Prefix = "/v3/directline";

    private const string OneConversation = Prefix + "/conversations/{conversationId}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var isRemoteAllowed = services.GetRequiredService<IOptions<LocalPageOptions>>().Value.AllowRemote;
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();
        var activities = services.GetRequiredService<ActivityEndpoints>();
        RequestDelegate Guard(Func<HttpContext, Task<IResult>> handle) => context => AnswerAsync(context, handle, isRemoteAllowed);

        routes.MapPost(Prefix + "/tokens/generate", Guard(tokens.GenerateAsync));
        routes.MapPost(Prefix + "/tokens/refresh", Guard(tokens.RefreshAsync));
        routes.MapPost(Prefix + "/conversations", Guard(conversations.StartAsync));
        routes.MapGet(OneConversation, Guard(conversations.ReconnectAsync));
        routes.MapGet(OneConversation + "/activities", Guard(activities.ListAsync));
        routes.MapPost(OneConversation + "/activities", Guard(activities.PostAsync));
        routes.MapGet(OneConversation + "/stream", Stream(routes, Guard(services.GetRequiredService<StreamEndpoint>().OpenAsync)));
        routes.MapMethods(Prefix + "/{**any}", [HttpMethods.Options], Guard(_ => Task.FromResult<IResult>(TypedResults.NoContent())));
        routes.Map(Prefix + "/{**any}", Guard(_ => Task.FromResult<IResult>(NoSuchAddress)));
    }

    private static DirectLineError NoSuchAddress { get; } =
        DirectLineError.NotFound("NotFound", "Direct Line 3.0 has no such address here; attachments cannot be uploaded.");

    private static RequestDelegate Stream(IEndpointRouteBuilder routes, RequestDelegate open)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        pipeline.Run(open);
        return pipeline.Build();
    }

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, Task<IResult>> handle, bool isRemoteAllowed)
    {
        var refusal = isRemoteAllowed ? null : LocalAccess.Refusal(context.Request);
        if (refusal is null) Cors.Allow(context);
        var result = refusal is null ? await handle(context) : DirectLineError.Forbidden("NotLocal", refusal);
        await result.ExecuteAsync(context);
    }
}
