using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary><c>POST conversations</c> and <c>GET conversations/{id}</c>: start, and come back.</summary>
internal sealed class ConversationEndpoints(Callers callers, DirectLineTokens tokens, Conversations conversations)
{
    public Task<IResult> StartAsync(HttpContext context) => Task.FromResult(Start(context.Request));

    /// <summary>A new stream URL, from the watermark on; without one only what comes from now on.</summary>
    public Task<IResult> ReconnectAsync(HttpContext context)
    {
        var (conversation, grant, refusal) = callers.Enter(context.Request);
        if (conversation is null || grant is null) return Task.FromResult<IResult>(refusal!);
        return Task.FromResult<IResult>(Watermark.TryRead(context.Request.Query["watermark"], conversation.Last, out var watermark)
            ? Answer(context.Request, grant, watermark.ToString(CultureInfo.InvariantCulture), StatusCodes.Status200OK)
            : Watermark.Fault);
    }

    private IResult Start(HttpRequest request)
    {
        var (grant, refusal) = callers.Grant(request);
        if (grant is null)
        {
            // Without a token a new conversation starts, for those who could have had a token.
            if (Callers.Bearer(request) is not null && refusal?.Code == "TokenExpired") return refusal;
            if (!callers.MayHaveToken(request)) return TokenEndpoints.NeedsSecret;
            grant = new TokenGrant(DirectLineTokens.NewConversationId(), UserId: null, ExpiresAt: default);
        }

        var (_, isNew) = conversations.Start(grant.ConversationId);
        return Answer(request, grant, Watermark.Start, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private JsonHttpResult<ConversationAnswer> Answer(HttpRequest request, TokenGrant grant, string watermark, int status)
    {
        var token = tokens.Issue(grant.ConversationId, grant.UserId);
        var scheme = request.IsHttps ? "wss" : "ws";
        var stream = $"{scheme}://{request.Host}{request.PathBase}{DirectLineRoutes.Prefix}/conversations/{grant.ConversationId}/stream"
            + $"?watermark={watermark}&t={token}";
        return TypedResults.Json(
            new ConversationAnswer(grant.ConversationId, token, tokens.ExpiresInSeconds, stream),
            DirectLineJson.Default.ConversationAnswer,
            statusCode: status);
    }
}
