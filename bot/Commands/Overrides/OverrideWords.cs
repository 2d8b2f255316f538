using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Overrides;

namespace HealthScore.Bot.Commands.Overrides;

/// <summary>An override in a line.</summary>
internal static class OverrideWords
{
    /// <summary>Whether it is in force, and if not, how it ended.</summary>
    public static string State(Override one, DateTimeOffset now) =>
        one.IsInForceAt(now) ? "in force"
        : one.EndedBy is not null ? "ended"
        : "lapsed";

    public static string Shown(Override one) =>
        one.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $"score {score}") : $"band {BandNames.Of(one.Band!.Value)}";

    public static string Line(Override one, string? name, DateTimeOffset now)
    {
        var end = one.EndedBy is { } person && one.EndedAt is { } ended ? $", ended {CommandDates.Shown(ended)} by {person}" : "";
        return Printable.Text(
            $"{name ?? one.Account.Value} ({one.Account}): {Shown(one)} by {one.By}, {CommandDates.Shown(one.From)} to {CommandDates.Shown(one.Until)}"
            + $", {State(one, now)}{end}: {one.Reason}");
    }
}
