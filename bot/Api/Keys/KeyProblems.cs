using HealthScore.Bot.Api.Problems;

namespace HealthScore.Bot.Api.Keys;

/// <summary>Why a call is not let in.</summary>
internal static class KeyProblems
{
    private const string InvalidToken = "Bearer realm=\"HealthScore\", error=\"invalid_token\"";

    public static readonly Problem Missing = new(
        StatusCodes.Status401Unauthorized, "key-missing", "A key is needed",
        "Send the header Authorization: Bearer KEY. A key is made with the command: keys create --name NAME --scopes SCOPES.")
    {
        Challenge = "Bearer realm=\"HealthScore\"",
    };

    public static readonly Problem NotBearer = Missing with
    {
        Code = "key-malformed",
        Title = "The Authorization header is not understood",
        Detail = "Send one header of this form: Authorization: Bearer KEY.",
    };

    public static readonly Problem Unknown = new(
        StatusCodes.Status401Unauthorized, "key-unknown", "The key is not known",
        "Check that the whole key was sent, from hs_ to its end; a lost key cannot be shown again: make another with the command "
        + "keys create.")
    {
        Challenge = InvalidToken,
    };

    public static readonly Problem Expired = Unknown with
    {
        Code = "key-expired",
        Title = "The key has expired",
        Detail = "Make another with the command keys create.",
    };

    public static readonly Problem Revoked = Unknown with
    {
        Code = "key-revoked",
        Title = "The key was revoked",
        Detail = "Make another with the command keys create.",
    };

    public static readonly Problem Unreadable = new(
        StatusCodes.Status503ServiceUnavailable, "keys-unreadable", "Keys cannot be checked now",
        "The store does not answer. Try again; nothing was changed.")
    {
        RetryAfter = TimeSpan.FromSeconds(2),
    };

    public static Problem Forbidden(ApiScopes needed) => new(
        StatusCodes.Status403Forbidden, "scope-missing", "The key may not do this",
        $"It lacks the scope {ScopeWords.Of(needed)}: make a key that has it with keys create --scopes {ScopeWords.Of(needed)}.")
    {
        Challenge = $"Bearer realm=\"HealthScore\", error=\"insufficient_scope\", scope=\"{ScopeWords.Of(needed)}\"",
    };
}
