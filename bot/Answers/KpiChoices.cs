using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.Targets;

namespace HealthScore.Bot.Answers;

/// <summary>From what people call key figures to their ids, and what each is counted from.</summary>
internal static class KpiChoices
{
    /// <summary>The filter's word for revenue by band, which is no figure of a period.</summary>
    public const string Arr = "arr";

    /// <summary>In the order to show; all of them where none was named.</summary>
    public static IReadOnlyList<string> Of(string? kpi, TargetSet targets) => kpi switch
    {
        // Both bases, each under its own name: people mean either.
        FigureIds.ChurnRate => [FigureIds.ChurnRate, FigureIds.LostToAcquired],
        FigureIds.Conversion => [.. targets.Conversions.Select(conversion => conversion.Id)],
        "first_response_time" => [FigureIds.FirstResponse],
        "resolution_time" => [FigureIds.Resolution],
        not null when FigureIds.All.Contains(kpi) => [kpi],
        _ => [.. FigureIds.All.Where(id => id != FigureIds.Conversion), .. targets.Conversions.Select(conversion => conversion.Id)],
    };

    /// <summary>As an import names it.</summary>
    public static string SourceOf(string figure, TargetSet targets) => figure switch
    {
        FigureIds.Nps => "survey.nps",
        FigureIds.Csat => "survey.csat",
        FigureIds.Ces => "survey.ces",
        FigureIds.ChurnRate or FigureIds.Retention => "started_on, status, churned_on",
        FigureIds.LostToAcquired => "started_on, churned_on",
        FigureIds.Grr or FigureIds.Nrr => "arr, currency",
        FigureIds.FirstResponse => "support.first_response_hours",
        FigureIds.Resolution => "support.resolution_hours",
        FigureIds.Tickets => "support.ticket",
        _ => targets.Conversions.FirstOrDefault(conversion => conversion.Id == figure) is { } known ? $"{known.First}, {known.Second}" : figure,
    };
}
