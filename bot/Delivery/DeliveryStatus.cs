namespace HealthScore.Bot.Delivery;

internal enum DeliveryStatus
{
    Sent,

    /// <summary>Worth another try later.</summary>
    Failed,

    /// <summary>The platform will never take it: bot removed, user gone, writes blocked.</summary>
    Refused,
}
