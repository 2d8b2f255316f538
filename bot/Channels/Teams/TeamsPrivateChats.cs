using System.Collections.Concurrent;
using HealthScore.Bot.Channels.Teams.Answers;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>The bot's chat with one person of Teams. It has one id for good, so that it is asked for once.</summary>
internal sealed class TeamsPrivateChats(IBotConnector connector) : IPrivateChats
{
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<Key, string> _kept = new();

    public string Channel => TeamsChannel.Name;

    public async ValueTask<ConversationReference?> OpenAsync(ConversationReference where, CancellationToken cancellationToken)
    {
        if (where is not { ServiceUrl: { } serviceUrl, UserId: { Length: > 0 } userId, BotId: { Length: > 0 } botId }) return null;
        var key = new Key(serviceUrl, where.TenantId, userId);
        if (!_kept.TryGetValue(key, out var id))
        {
            var reply = await connector.CreateAsync(serviceUrl, ConversationJson.WithOne(botId, userId, where.TenantId), cancellationToken);
            if (!reply.Succeeded || reply.Id is not { Length: > 0 } created) return null;
            if (_kept.Count >= MostKept) _kept.Clear();
            id = _kept.GetOrAdd(key, created);
        }

        return where with { ConversationId = id, Scope = ConversationScope.Personal, ReplyToId = null };
    }

    private sealed record Key(Uri ServiceUrl, string? TenantId, string UserId);
}
