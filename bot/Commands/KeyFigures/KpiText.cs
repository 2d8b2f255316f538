using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>Key figures for people at a terminal: a line each, beside what it should be.</summary>
internal static class KpiText
{
    private const int TopicsShown = 12;

    public static string Write(KpiReport report)
    {
        var text = new StringBuilder();
        var period = report.Overall.Period;
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Key figures of {report.Choice.Title}: {report.Overall.Accounts} accounts, after {CommandDates.Shown(period.After)} up to {CommandDates.Shown(period.End)} ({period.Days:0.#} days)"));
        Figures(text, report, report.Overall, report.Choice.Segment);
        foreach (var (segment, figures) in report.BySegment)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Printable.Text(segment)}: {figures.Accounts} accounts");
            Figures(text, report, figures, segment);
        }

        if (report.Names.Contains(FigureIds.Tickets)) Topics(text, report.Overall.Topics);
        return text.ToString();
    }

    private static void Figures(StringBuilder text, KpiReport report, KeyFigureSet set, string? segment)
    {
        foreach (var figure in report.Shown(set))
        {
            var target = report.Targets.For(figure.Id, segment) is { } wanted
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(wanted.AtLeast is null ? "≤" : "≥")} {FigureText.Of(figure.Unit, wanted.BoundFor(set.Period.Days)),-8}{Met(wanted, figure, set)}")
                : "";
            var value = figure.Value is { } number ? FigureText.Of(figure.Unit, number) : figure.Remark ?? "no data";
            text.AppendLine($"  {Printable.Text(figure.Id),-17} {value,9}  {target,-18} {Rest(figure)}".TrimEnd());
        }
    }

    private static string Met(Scoring.KeyFigures.Targets.FigureTarget target, KeyFigure figure, KeyFigureSet set) =>
        figure.Value is not { } value ? "" : target.IsMetBy(value, set.Period.Days) ? "met" : "missed";

    private static string Rest(KeyFigure figure)
    {
        var details = figure.Details.Select(detail => $"{detail.Id} {FigureText.Of(detail.Unit, detail.Value)}");
        string[] count = figure.Base > 0 && figure.Id != FigureIds.Tickets ? [string.Create(CultureInfo.InvariantCulture, $"of {figure.Base}")] : [];
        return string.Join(", ", count.Concat(details));
    }

    private static void Topics(StringBuilder text, IReadOnlyList<TopicTrend> topics)
    {
        if (topics.Count == 0) return;
        text.AppendLine().AppendLine("Ticket topics          now  before");
        foreach (var topic in topics.Take(TopicsShown))
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {Printable.Text(topic.Topic ?? "(no topic)"),-20} {topic.Count,4} {topic.Before,6}{(topic.IsRecurring ? "   recurring" : "")}"));
        if (topics.Count > TopicsShown) text.AppendLine(CultureInfo.InvariantCulture, $"  and {topics.Count - TopicsShown} more");
    }
}
