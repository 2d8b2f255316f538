using System.Net;
using HealthScore.Bot.Channels.Teams.Activities;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>The gate of local development: no token, but only callers, hosts and call-back addresses on this machine.</summary>
/// <remarks>A tunnel or proxy on this machine calls from loopback too; its host name or forwarding header gives it away.</remarks>
internal sealed class LoopbackGate : ICallerGate
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-Host", "Via"];

    public Task<CallerCheck> IdentifyAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(Identify(http));

    public CallerCheck Allow(CallerCheck caller, Activity activity) =>
        string.IsNullOrEmpty(activity.ServiceUrl) || IsLoopback(activity.ServiceUrl) ? caller : CallerCheck.Forbidden("service-url-not-loopback");

    private static CallerCheck Identify(HttpContext http) =>
        !IsLoopback(http.Connection.RemoteIpAddress) || !IsLoopback(http.Connection.LocalIpAddress) ? CallerCheck.Forbidden("not-loopback")
        : !IsLoopbackHost(http.Request.Host.Host) ? CallerCheck.Forbidden("host-not-loopback")
        : Array.Exists(Forwarding, http.Request.Headers.ContainsKey) ? CallerCheck.Forbidden("forwarded")
        : new CallerCheck(CallerVerdict.Accepted, "loopback");

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsLoopbackHost(uri.Host);

    internal static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));
}
