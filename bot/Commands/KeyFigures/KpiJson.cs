using System.Text.Json;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>Key figures as one JSON object.</summary>
internal static class KpiJson
{
    public static string Write(KpiReport report) => JsonText.Write(json =>
    {
        var period = report.Overall.Period;
        json.WriteStartObject();
        json.WriteString("of", report.Choice.Title);
        json.WriteNumber("accounts", report.Overall.Accounts);
        json.WriteString("after", period.After);
        json.WriteString("end", period.End);
        json.WriteNumber("days", period.Days);
        Figures(json, report, report.Overall, report.Choice.Segment);
        if (report.Names.Contains(FigureIds.Tickets)) Topics(json, report.Overall.Topics);
        json.WriteStartObject("segments");
        foreach (var (segment, figures) in report.BySegment)
        {
            json.WriteStartObject(segment);
            json.WriteNumber("accounts", figures.Accounts);
            Figures(json, report, figures, segment);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }) + Environment.NewLine;

    private static void Figures(Utf8JsonWriter json, KpiReport report, KeyFigureSet set, string? segment)
    {
        json.WriteStartObject("figures");
        foreach (var figure in report.Shown(set))
        {
            json.WriteStartObject(figure.Id);
            json.Number("value", figure.Value);
            json.WriteString("unit", FigureText.Name(figure.Unit));
            json.WriteNumber("base", figure.Base);
            foreach (var detail in figure.Details) json.WriteNumber(detail.Id, detail.Value);
            if (figure.Remark is { } remark) json.WriteString("remark", remark);
            Target(json, report, figure, segment, set.Period.Days);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, KpiReport report, KeyFigure figure, string? segment, double days)
    {
        if (report.Targets.For(figure.Id, segment) is not { } target) return;
        json.WriteStartObject("target");
        json.WriteNumber(target.AtLeast is null ? "at_most" : "at_least", target.BoundFor(days));
        if (figure.Value is { } value) json.WriteBoolean("met", target.IsMetBy(value, days));
        else json.WriteNull("met");
        json.WriteEndObject();
    }

    private static void Topics(Utf8JsonWriter json, IReadOnlyList<TopicTrend> topics)
    {
        json.WriteStartArray("topics");
        foreach (var topic in topics)
        {
            json.WriteStartObject();
            json.WriteString("topic", topic.Topic);
            json.WriteNumber("count", topic.Count);
            json.WriteNumber("before", topic.Before);
            json.WriteNumber("change", topic.Change);
            json.WriteBoolean("recurring", topic.IsRecurring);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
