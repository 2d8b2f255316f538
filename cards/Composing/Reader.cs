using HealthScore.Cards.Model;

namespace HealthScore.Cards.Composing;

/// <summary>For whom a card is written: language, and the clock on their wall.</summary>
/// <param name="Language">The card's language.</param>
/// <param name="Now">The present instant, for "2 days ago".</param>
/// <param name="ToLocal">
/// Gives an instant the offset of the reader's zone. A function, so that whoever knows the zones (NodaTime in the bot) decides;
/// null shows UTC.
/// </param>
public sealed record Reader(Language Language, DateTimeOffset Now, Func<DateTimeOffset, DateTimeOffset>? ToLocal = null)
{
    public DateTimeOffset Local(DateTimeOffset instant) => ToLocal?.Invoke(instant) ?? instant.ToUniversalTime();

    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);
}
