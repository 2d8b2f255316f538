using System.Globalization;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands;

/// <summary>Dates and instants as the command line takes them.</summary>
internal static class CommandDates
{
    public const string Help = "A day (YYYY-MM-DD, its end in UTC; today: now) or an instant such as 2026-03-01T09:30:00Z.";

    /// <summary>Null for an instant or nonsense.</summary>
    public static DateOnly? Day(string? text) => CellParser.TryDate(text, out var day) ? day : null;

    public static DateTimeOffset? Instant(string? text) =>
        text is not null && CellParser.TryInstant(text, out var instant) ? instant : null;

    public static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Shown(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
