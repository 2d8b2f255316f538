namespace HealthScore.Cards.Composing;

/// <summary>How many tickets an account opened.</summary>
/// <param name="Now">In the period.</param>
/// <param name="Before">In the period of equal length just before.</param>
/// <param name="Topic">The most frequent one; null when it has no name.</param>
public sealed record TicketNote(int Now, int Before, string? Topic) : RowNote;
