using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Turns;

/// <summary>Finds out who sent a turn on a channel whose messages do not name an e-mail address.</summary>
internal interface ISenderResolver
{
    /// <summary>The name in <see cref="ConversationReference.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>The sender's e-mail as the platform vouches for it; null when it does not know or does not answer.</summary>
    ValueTask<UserId?> ResolveAsync(InboundTurn turn, CancellationToken cancellationToken);
}
