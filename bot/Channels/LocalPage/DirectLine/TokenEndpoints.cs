using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary><c>POST tokens/generate</c> and <c>POST tokens/refresh</c>.</summary>
internal sealed class TokenEndpoints(Callers callers, DirectLineTokens tokens, IOptions<LocalPageOptions> options)
{
    private const int LongestUserId = 256;

    /// <summary>A token for a conversation that does not exist yet; <c>user.id</c> in the body binds it to that user.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        if (!callers.MayHaveToken(context.Request)) return NeedsSecret;
        var most = options.Value.MaxBodyBytes;
        if (await RequestBody.ReadAsync(context.Request, most) is not { } body) return RequestBody.TooLong(most);
        var (userId, fault) = UserId(body);
        return fault is not null ? fault : Answer(DirectLineTokens.NewConversationId(), userId);
    }

    public Task<IResult> RefreshAsync(HttpContext context)
    {
        var (grant, refusal) = callers.Grant(context.Request);
        return Task.FromResult<IResult>(grant is null ? refusal! : Answer(grant.ConversationId, grant.UserId));
    }

    public static DirectLineError NeedsSecret { get; } = new(
        StatusCodes.Status401Unauthorized,
        "MissingSecret",
        $"From another machine send 'Authorization: Bearer' with the secret ({LocalPageOptions.Section}:Secret), or a token.");

    private static (string? UserId, DirectLineError? Fault) UserId(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return (null, null);
        if (!ActivityReader.TryParse(body, out var root))
        {
            return (null, DirectLineError.BadArgument("The body is not valid JSON; leave it out, or send {\"user\":{\"id\":\"…\"}}."));
        }

        var user = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("user", out var given) ? given : default;
        return ActivityReader.Text(user, "id") is { Length: > LongestUserId }
            ? (null, DirectLineError.BadArgument($"'user.id' is longer than {LongestUserId} characters."))
            : (ActivityReader.Text(user, "id"), null);
    }

    private JsonHttpResult<ConversationAnswer> Answer(string conversationId, string? userId) => TypedResults.Json(
        new ConversationAnswer(conversationId, tokens.Issue(conversationId, userId), tokens.ExpiresInSeconds),
        DirectLineJson.Default.ConversationAnswer);
}
