using System.Collections.Concurrent;
using System.Net;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Turns;
using HealthScore.Scoring.Accounts;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>Asks the connector who a sender is: activities name a Teams id, never an e-mail that could be trusted.</summary>
internal sealed class TeamsSenderResolver(IBotConnector connector, IOptions<TeamsOptions> options, TimeProvider clock) : ISenderResolver
{
    internal static readonly TimeSpan KnownFor = TimeSpan.FromHours(1);
    internal static readonly TimeSpan UnknownFor = TimeSpan.FromMinutes(5);

    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<Key, Entry> _kept = new();

    public string Channel => TeamsChannel.Name;

    public async ValueTask<UserId?> ResolveAsync(InboundTurn turn, CancellationToken cancellationToken)
    {
        var conversation = turn.Conversation;
        if (conversation is not { ServiceUrl: { } serviceUrl, UserId: { Length: > 0 } userId }) return null;
        var key = new Key(serviceUrl, conversation.TenantId, userId);
        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(key, out var entry) && now < entry.Until) return entry.Sender;
        var found = await connector.FindMemberAsync(new ConnectorTarget(serviceUrl, conversation.ConversationId), userId, cancellationToken);
        if (!found.Reply.Succeeded && found.Reply.Status is not HttpStatusCode.NotFound) return null;
        var sender = Sender(found.Member, userId);
        Keep(key, new Entry(sender, now + (sender is null ? UnknownFor : KnownFor)), now);
        return sender;
    }

    // The sign-in name belongs to its tenant's verified domain; a guest's (#EXT#) is nobody's address.
    private UserId? Sender(ConnectorMember? member, string userId)
    {
        if (member is null || (member.Id is { } id && id != userId) || IsForeign(member)) return null;
        var address = member.UserPrincipalName is { Length: > 0 } name ? name : member.Email;
        return address is not null && address.Contains('@') && !address.Contains("#EXT#", StringComparison.OrdinalIgnoreCase)
            ? new UserId(address)
            : null;
    }

    private bool IsForeign(ConnectorMember member) =>
        member.TenantId is { Length: > 0 } tenant && options.Value.TenantId is { Length: > 0 } own &&
        !tenant.Equals(own, StringComparison.OrdinalIgnoreCase);

    private void Keep(Key key, Entry entry, DateTimeOffset now)
    {
        if (_kept.Count >= MostKept)
        {
            foreach (var old in _kept.Where(kept => kept.Value.Until <= now)) _kept.TryRemove(old);
            if (_kept.Count >= MostKept) _kept.Clear();
        }

        _kept[key] = entry;
    }

    private sealed record Key(Uri ServiceUrl, string? TenantId, string UserId);

    private sealed record Entry(UserId? Sender, DateTimeOffset Until);
}
