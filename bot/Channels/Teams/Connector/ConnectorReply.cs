using System.Net;

namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>What a connector answered.</summary>
/// <param name="Status">Its HTTP status; null when the call did not reach it.</param>
/// <param name="Code">The error's code, such as <c>BotNotInConversationRoster</c>, or ours when there is no status.</param>
/// <param name="Id">The activity's id, for an update later.</param>
/// <param name="RetryAfter">How long it asked to wait.</param>
internal sealed record ConnectorReply(HttpStatusCode? Status, string? Code = null, string? Id = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The address never came in a validated activity, or is not safe for a token: nothing was sent.</summary>
    public static ConnectorReply Untrusted { get; } = new(null, "UntrustedServiceUrl");

    /// <summary>An id that cannot stand in an address.</summary>
    public static ConnectorReply BadId { get; } = new(null, "UnusableId");

    public static ConnectorReply NoToken { get; } = new(null, "NoToken");

    /// <summary>No connection was made, so nothing can have arrived.</summary>
    public static ConnectorReply Unreachable { get; } = new(null, "Unreachable");

    /// <summary>The connection broke or time ran out: the call may have arrived.</summary>
    public static ConnectorReply Broken { get; } = new(null, "Broken");

    public bool Succeeded => Status is { } status && (int)status is >= 200 and < 300;
}
