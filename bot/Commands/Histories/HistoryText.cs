using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>A history for people at a terminal: a line per day, then where it is going.</summary>
internal static class HistoryText
{
    public static string Write(AccountHistory history, bool asKnown)
    {
        var text = new StringBuilder();
        var account = history.Past.Current;
        text.AppendLine(CultureInfo.InvariantCulture, $"{Printable.Text(account.Name)} ({Printable.Text(account.Id.Value)}){(asKnown ? ", as it was known on each day" : "")}");
        if (history.Days.Count == 0)
        {
            text.AppendLine(asKnown ? "  Nothing about it had arrived on any of these days." : "  It has no signals up to now.");
            return text.ToString();
        }

        text.AppendLine("  day         score     raw  band     coverage  scorecard");
        foreach (var day in history.Days) Line(text, day);
        text.AppendLine();
        Movement(text, history);
        return text.ToString();
    }

    private static void Line(StringBuilder text, HistoryDay day)
    {
        var snapshot = day.Snapshot;
        var card = snapshot.Scorecard is null ? "–" : $"{snapshot.Scorecard} v{snapshot.ScorecardVersion}";
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {snapshot.Day:yyyy-MM-dd}  {snapshot.Score?.ToString(CultureInfo.InvariantCulture) ?? "–",5}  {snapshot.Raw?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–",6}  {BandNames.Of(snapshot.Band),-7}  {snapshot.Coverage,8:P0}  {card}{(day.IsRecorded ? ", as recorded then" : "")}{ByHand(day)}"));
    }

    private static string ByHand(HistoryDay day) =>
        day.Override is { } byHand ? string.Create(CultureInfo.InvariantCulture, $", by hand {byHand.Score} {BandNames.Of(byHand.Band)}") : "";

    private static void Movement(StringBuilder text, AccountHistory history)
    {
        var movement = history.Movement;
        var slope = movement.PointsPer30Days is { } points
            ? string.Create(CultureInfo.InvariantCulture, $", {points:+0.0;−0.0;0.0} points per 30 days")
            : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"  Trend: {movement.Direction.ToString().ToLowerInvariant()}{slope}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Against 7 days ago {Signed(movement.Delta7)}, 30 days {Signed(movement.Delta30)}, 90 days {Signed(movement.Delta90)}");
        if (history.Forecast is { } forecast)
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"  At the renewal, if the trend goes on: {forecast:0}"));
    }

    private static string Signed(int? number) => number?.ToString("+0;−0;0", CultureInfo.InvariantCulture) ?? "–";
}
