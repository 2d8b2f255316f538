using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>A change of score for people at a terminal: whole first, then its parts, the biggest first.</summary>
internal static class ExplainText
{
    // Smaller parts would show as 0.00.
    private const double Visible = 0.005;

    private const int Wide = 46;

    public static string Write(Account account, ScoreChange change)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Printable.Text(account.Name)} ({Printable.Text(account.Id.Value)})");
        End(text, "from", change.From);
        End(text, "to", change.To);
        text.AppendLine();
        if (change.RawChange is { } raw) Parts(text, change, raw);
        else CameAndWent(text, change);
        return text.ToString();
    }

    private static void End(StringBuilder text, string word, ShownScore end)
    {
        var card = end.Scorecard is null ? "no scorecard" : $"{end.Scorecard} v{end.ScorecardVersion}";
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {word,-4} {CommandDates.Shown(end.AsOf)}  score {Score(end)}, raw {Number(end.Raw)}, coverage {end.Coverage:P0}, {card}{(end.IsRecorded ? ", as recorded then" : "")}"));
    }

    private static void Parts(StringBuilder text, ScoreChange change, double raw)
    {
        Line(text, "What the customer did", change.Customer);
        foreach (var metric in Biggest(change, metric => metric.Moved))
            Line(text, $"    {metric.Id}  {Number(metric.ValueFrom)} → {Number(metric.ValueTo)}", metric.Moved);
        Line(text, "Data that came, stopped or aged", change.FromData);
        foreach (var metric in Biggest(change, metric => metric.FromData))
            Line(text, $"    {metric.Id}  {ShiftNames.Words(metric.Shift)}", metric.FromData);
        if (change.ScorecardChanged)
            Line(text, $"Change of scorecard, {Cards(change)}", change.FromScorecard);
        Line(text, "Change of the raw score", raw);
        if (change.Besides is not { } besides) return;
        if (besides is { Rules: { } rules, Rounding: { } rounding, Overrides: { } byHand } && (change.From.IsByHand || change.To.IsByHand))
        {
            Line(text, "Override by hand", byHand);
            Line(text, "Rules and rounding", rules + rounding);
        }
        else
        {
            Line(text, "Rules, rounding and overrides", besides.Total);
        }

        Line(text, "Change of the score", change.ScoreDifference!.Value);
    }

    private static void CameAndWent(StringBuilder text, ScoreChange change)
    {
        text.AppendLine("One end has no raw score, so there is no change to split.");
        foreach (var metric in change.Metrics.Where(metric => metric.Shift is SourceShift.Appeared or SourceShift.WentMissing))
            text.AppendLine(CultureInfo.InvariantCulture, $"    {metric.Id}  {ShiftNames.Words(metric.Shift)}");
    }

    private static IEnumerable<MetricChange> Biggest(ScoreChange change, Func<MetricChange, double> part) =>
        change.Metrics.Where(metric => Math.Abs(part(metric)) >= Visible)
            .OrderByDescending(metric => Math.Abs(part(metric))).ThenBy(metric => metric.Id, StringComparer.Ordinal);

    private static string Score(ShownScore end) => end.IsByHand
        ? string.Create(CultureInfo.InvariantCulture, $"{end.Score} by hand (computed {Whole(end.Computed)})")
        : Whole(end.Score);

    private static string Whole(int? score) => score?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Cards(ScoreChange change) => Card(change.From) == Card(change.To)
        ? $"{Card(change.To)} with the same number"
        : $"{Card(change.From)} → {Card(change.To)}";

    private static string Card(ShownScore end) => end.Scorecard is null ? "none" : $"{end.Scorecard} v{end.ScorecardVersion}";

    private static void Line(StringBuilder text, string what, double points) =>
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"  {what.PadRight(Wide)} {points,8:+0.00;−0.00;0.00}"));

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
