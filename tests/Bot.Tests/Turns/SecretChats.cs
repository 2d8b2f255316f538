using HealthScore.Bot.Delivery;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Tests.Turns;

/// <summary>Private chats that a test opens or keeps shut.</summary>
internal sealed class SecretChats : IPrivateChats
{
    public bool AreOpen { get; set; } = true;

    public string Channel => SentMessages.ChannelName;

    public ValueTask<ConversationReference?> OpenAsync(ConversationReference where, CancellationToken cancellationToken) => ValueTask.FromResult(
        AreOpen ? where with { ConversationId = $"alone with {where.UserId}", Scope = ConversationScope.Personal, ReplyToId = null } : null);
}
