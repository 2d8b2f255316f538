namespace HealthScore.Bot.Delivery;

/// <summary>What became of a message that was handed to a platform.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="MessageId">The platform's id, with which the message can be updated later.</param>
/// <param name="Reason">A short code for logs, such as <c>403 BotNotInConversationRoster</c>; never message text.</param>
/// <param name="RetryAfter">How long the platform asked to wait.</param>
internal sealed record DeliveryOutcome(
    DeliveryStatus Status,
    string? MessageId = null,
    string? Reason = null,
    TimeSpan? RetryAfter = null);
