namespace HealthScore.Cards.Composing;

/// <summary>How new what a card shows is.</summary>
/// <param name="AsOf">When it was the newest for certain.</param>
/// <param name="BehindSince">Since when some scores wait to be computed anew; null when none does.</param>
public readonly record struct Freshness(DateTimeOffset AsOf, DateTimeOffset? BehindSince = null)
{
    // Less is over before the card is read.
    private static readonly TimeSpan WorthSaying = TimeSpan.FromSeconds(5);

    /// <summary>From before when some of it may be; null when that is not worth saying.</summary>
    /// <param name="now">When the card is written.</param>
    public DateTimeOffset? LagsSince(DateTimeOffset now)
    {
        var since = BehindSince < AsOf ? BehindSince.Value : AsOf;
        return now - since > WorthSaying ? since : null;
    }
}
