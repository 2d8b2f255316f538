using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using NodaTime;

namespace HealthScore.Bot.Answers;

/// <summary>For whom a card is written: the language of the question, the clock on the asker's wall.</summary>
internal sealed class ReaderOf(TimeProvider time)
{
    /// <summary>The person's own zone, else the client's, else UTC, which the card then names.</summary>
    public Reader For(InboundTurn turn, Person? asker, Language language)
    {
        return (Zone(asker?.TimeZone) ?? Zone(turn.TimeZone)) is { } zone
            ? new Reader(language, time.GetUtcNow(), instant => Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeOffset())
            : new Reader(language, time.GetUtcNow());
    }

    private static DateTimeZone? Zone(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
}
