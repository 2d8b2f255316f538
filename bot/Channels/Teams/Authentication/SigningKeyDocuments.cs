using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>Reads the issuer's OpenID metadata and the key set it names, endorsements included.</summary>
internal sealed class SigningKeyDocuments(HttpClient http)
{
    private const string EndorsementsName = "endorsements";

    /// <exception cref="HttpRequestException">The issuer cannot be reached or answers an error.</exception>
    /// <exception cref="InvalidDataException">The documents are not what they should be.</exception>
    public async Task<IReadOnlyDictionary<string, SigningKey>> FetchAsync(Uri metadata, CancellationToken cancellationToken)
    {
        var configuration = OpenIdConnectConfiguration.Create(await http.GetStringAsync(metadata, cancellationToken));
        if (!Uri.TryCreate(configuration.JwksUri, UriKind.Absolute, out var keys) || !IsAsSafeAs(metadata, keys))
            throw new InvalidDataException("The OpenID metadata names no safe jwks_uri.");
        var set = JsonWebKeySet.Create(await http.GetStringAsync(keys, cancellationToken));
        var found = set.Keys
            .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, KeyId.Length: > 0 } && key.Use is null or "sig")
            .GroupBy(key => key.KeyId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new SigningKey(same.First(), Endorsements(same.First())), StringComparer.Ordinal);
        return found.Count > 0 ? found : throw new InvalidDataException("The key set holds no RSA keys.");
    }

    private static bool IsAsSafeAs(Uri metadata, Uri keys) =>
        keys.Scheme == Uri.UriSchemeHttps || (metadata.IsLoopback && keys.IsLoopback && keys.Scheme == metadata.Scheme);

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue(EndorsementsName, out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];
}
