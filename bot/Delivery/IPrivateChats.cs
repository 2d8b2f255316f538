using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Delivery;

/// <summary>Reaches one person of a channel alone.</summary>
internal interface IPrivateChats
{
    /// <summary>The name in <see cref="ConversationReference.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>The chat of the bot with whoever wrote there; null where the platform allows none.</summary>
    ValueTask<ConversationReference?> OpenAsync(ConversationReference where, CancellationToken cancellationToken);
}
