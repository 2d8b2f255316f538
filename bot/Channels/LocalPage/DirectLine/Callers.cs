using System.Security.Cryptography;
using System.Text;
using HealthScore.Bot.Channels.LocalPage.Access;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Who calls, and what they may do.</summary>
internal sealed class Callers(DirectLineTokens tokens, Conversations conversations, IOptions<LocalPageOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>May this caller have a token? At this machine anybody, from elsewhere who knows the secret.</summary>
    public bool MayHaveToken(HttpRequest request) => LocalAccess.Refusal(request) is null || HasSecret(request);

    /// <summary>The token's grant, from the header or from <paramref name="inQuery"/>.</summary>
    public (TokenGrant? Grant, DirectLineError? Refusal) Grant(HttpRequest request, string? inQuery = null)
    {
        if ((inQuery ?? Bearer(request)) is not { } token)
        {
            return (null, new DirectLineError(
                StatusCodes.Status401Unauthorized, "MissingToken", "Send 'Authorization: Bearer' with a token of POST tokens/generate."));
        }

        return tokens.Read(token) switch
        {
            null => (null, DirectLineError.Forbidden("InvalidToken", "This token was not made here; ask POST tokens/generate for one.")),
            var grant when tokens.IsExpired(grant) =>
                (null, DirectLineError.Forbidden("TokenExpired", "The token has expired; ask POST tokens/generate for a new one.")),
            var grant => (grant, null),
        };
    }

    /// <summary>The conversation of the route, if the token is for it.</summary>
    /// <remarks>At this machine no token is needed: there, knowing the unguessable id of a conversation is enough.</remarks>
    public (Conversation? Conversation, TokenGrant? Grant, DirectLineError? Refusal) Enter(HttpRequest request, string? inQuery = null)
    {
        if (inQuery is null && request.Headers.Authorization.Count == 0 && LocalAccess.Refusal(request) is null)
            return Known(new TokenGrant(request.RouteValues["conversationId"] as string ?? "", UserId: null, ExpiresAt: default));
        var (grant, refusal) = Grant(request, inQuery);
        if (grant is null) return (null, null, refusal);
        if (request.RouteValues["conversationId"] as string != grant.ConversationId)
        {
            return (null, null, DirectLineError.Forbidden("WrongConversation", "The token is for another conversation."));
        }

        return Known(grant);
    }

    private (Conversation? Conversation, TokenGrant? Grant, DirectLineError? Refusal) Known(TokenGrant grant) =>
        conversations.Find(grant.ConversationId) is { } conversation
            ? (conversation, grant, null)
            : (null, null, DirectLineError.NotFound(
                "ConversationNotFound", "There is no such conversation, or it was forgotten; start one with POST conversations."));

    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && header.Length > Scheme.Length
            ? header[Scheme.Length..].Trim()
            : null;

    private bool HasSecret(HttpRequest request) =>
        options.Value is { AllowRemote: true, Secret: { } secret } && Bearer(request) is { } given
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
