using HealthScore.Bot.Channels.Teams.Activities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>The gate of a bot with an identity: a token of the Bot Framework, for this bot, from an endorsed key.</summary>
/// <remarks>Rules: Azure Bot Service, "Authenticate requests from the Bot Connector service to your bot".</remarks>
internal sealed class TokenGate(ISigningKeys keys, IOptions<TeamsOptions> options, TimeProvider clock) : ICallerGate
{
    private const string Scheme = "Bearer ";

    // The claim is written in lower case today and in camel case in the documents.
    private static readonly string[] ServiceUrlClaims = ["serviceurl", "serviceUrl"];

    // Issuers write the GUID in lower case; people paste it as they find it.
    private readonly string _audience = Guid.Parse(options.Value.AppId!).ToString();
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = TeamsLimits.BearerToken };

    public async Task<CallerCheck> IdentifyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var header = http.Request.Headers.Authorization;
        if (header.Count == 0) return CallerCheck.Refused("no-token");
        if (header.Count > 1) return CallerCheck.Refused("several-tokens");
        if (header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return CallerCheck.Refused("no-bearer");
        return Parse(value[Scheme.Length..].Trim()) is { } token
            ? await CheckAsync(token, cancellationToken)
            : CallerCheck.Refused("malformed");
    }

    public CallerCheck Allow(CallerCheck caller, Activity activity)
    {
        if (caller.Proof is not { } proof) return CallerCheck.Refused("no-proof");
        if (string.IsNullOrEmpty(proof.ServiceUrl)) return CallerCheck.Forbidden("no-service-url-claim");
        if (proof.ServiceUrl != activity.ServiceUrl) return CallerCheck.Forbidden("service-url-mismatch");
        return activity.ChannelId is { Length: > 0 } channel && proof.Endorsements.Contains(channel)
            ? caller
            : CallerCheck.Forbidden("not-endorsed");
    }

    private JsonWebToken? Parse(string token)
    {
        if (token.Length is 0 or > TeamsLimits.BearerToken) return null;
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private async Task<CallerCheck> CheckAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        // Cheap refusals first: a stranger's token must not cost a signature or a fetch.
        if (CheapRefusal(token) is { } reason) return CallerCheck.Refused(reason);
        var lookup = await keys.FindAsync(token.Kid, cancellationToken);
        if (lookup.Unavailable) return new CallerCheck(CallerVerdict.Unavailable, "keys-unavailable");
        if (lookup.Key is not { } key) return CallerCheck.Refused("unknown-key");
        var result = await _handler.ValidateTokenAsync(token, Rules(key));
        return result.IsValid
            ? new CallerCheck(CallerVerdict.Accepted, "token", new CallerProof(ServiceUrl(token), key.Endorsements))
            : CallerCheck.Refused("invalid");
    }

    private string? CheapRefusal(JsonWebToken token) =>
        token.Alg != SecurityAlgorithms.RsaSha256 ? "algorithm"
        : string.IsNullOrEmpty(token.Kid) ? "no-key-id"
        : token.Issuer != options.Value.TokenIssuer ? "issuer"
        : !token.Audiences.Contains(_audience, StringComparer.Ordinal) ? "audience"
        : !IsCurrent(token) ? "lifetime"
        : null;

    private bool IsCurrent(JsonWebToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return token.ValidTo != DateTime.MinValue &&
            token.ValidFrom <= now + TeamsLimits.ClockSkew && now - TeamsLimits.ClockSkew < token.ValidTo;
    }

    private TokenValidationParameters Rules(SigningKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = options.Value.TokenIssuer,
        ValidAudience = _audience,
        IssuerSigningKey = key.Key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (_, _, token, _) => token is JsonWebToken read && IsCurrent(read),
    };

    // Two claims that disagree prove nothing.
    private static string? ServiceUrl(JsonWebToken token)
    {
        var claims = ServiceUrlClaims
            .Select(name => token.TryGetPayloadValue<string>(name, out var url) ? url : null)
            .Where(url => !string.IsNullOrEmpty(url))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return claims.Count == 1 ? claims[0] : null;
    }
}
