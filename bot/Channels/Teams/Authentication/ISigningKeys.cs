namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>The keys that the issuer announces.</summary>
internal interface ISigningKeys
{
    ValueTask<KeyLookup> FindAsync(string keyId, CancellationToken cancellationToken);
}
