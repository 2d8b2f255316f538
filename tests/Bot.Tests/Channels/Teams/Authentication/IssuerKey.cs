using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace HealthScore.Bot.Tests.Channels.Teams.Authentication;

/// <summary>A signing key and how an issuer announces it.</summary>
internal sealed class IssuerKey(string id, params string[] endorsements)
{
    // Making one takes long; two are enough to tell right from wrong.
    private static readonly RSA Right = RSA.Create(2048);
    private static readonly RSA Wrong = RSA.Create(2048);

    private RSA _rsa = Right;

    /// <summary>A key that claims another's id.</summary>
    public static IssuerKey Forged(string id) => new(id) { _rsa = Wrong };

    public SigningCredentials Credentials =>
        new(new RsaSecurityKey(_rsa) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    public byte[] PublicKey => _rsa.ExportSubjectPublicKeyInfo();

    public JsonObject Json()
    {
        var key = _rsa.ExportParameters(false);
        var json = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
        if (endorsements.Length > 0) json["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        return json;
    }
}
