using System.Net;

namespace HealthScore.Bot.Channels.LocalPage.Access;

/// <summary>What counts as this machine.</summary>
internal static class Loopback
{
    public static bool IsAddress(IPAddress? address) => address is not null
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <param name="host">A name or address without port, IPv6 with or without brackets.</param>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsAddress(address));

    /// <param name="origin">An <c>Origin</c> header, such as <c>http://localhost:3000</c>; the opaque <c>null</c> is nobody's.</param>
    public static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && IsHost(uri.Host);
}
