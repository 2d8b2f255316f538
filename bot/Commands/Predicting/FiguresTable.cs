using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest;
using Spectre.Console;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>The figures of a backtest for people at a terminal.</summary>
internal static class FiguresTable
{
    private const int BarWidth = 30;

    public static void Write(IAnsiConsole console, BacktestReport report, string verdict, IReadOnlyList<string> notes)
    {
        var figures = report.Pooled;
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Count} cases: accounts active at {Days(report.Plan)}; {figures.Churned} of them churned within {report.Plan.HorizonDays} days."));
        if (figures.Scored < figures.Count)
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figures.Count - figures.Scored} of them have no score, as nothing was known; AUC and lift leave them out."));
        console.Write(Bands(figures));
        console.WriteLine($"AUC                   {Auc(figures.Auc)}");
        console.WriteLine($"Lift, riskiest 10%    {Times(figures.LiftTopDecile)}");
        console.WriteLine($"Red: precision        {Share(figures.RedPrecision, "of red cases churned")}");
        console.WriteLine($"Red: recall           {Share(figures.RedRecall, "of churned cases were red")}");
        if (report.PerInstant.Count > 1) console.Write(PerDate(report));
        console.WriteLine();
        console.WriteLine(verdict);
        foreach (var note in notes) console.WriteLine($"Note: {Printable.Text(note)}");
    }

    public static string Auc(AucEstimate? auc) => auc is null
        ? "no data"
        : VerdictText.Words(auc)["AUC ".Length..];

    private static string Share(double? share, string ofWhat) =>
        share is null ? "no data" : $"{FigureText.Percent(share)} {ofWhat}";

    private static string Days(BacktestPlan plan) => string.Join(", ", plan.Instants.Select(FigureText.Day));

    private static string Times(double? lift) =>
        lift is null ? "no data" : $"{FigureText.Number(lift, "0.00")} times the churn rate of all";

    private static Table Bands(BacktestFigures figures)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Band", "Cases", "Churned", "Churn rate", "");
        for (var i = 1; i <= 3; i++) table.Columns[i].RightAligned();
        var longest = figures.Bands.Max(band => band.Rate) ?? 0;
        foreach (var band in figures.Bands)
        {
            table.AddRow(
                BandNames.Of(band.Band), Count(band.Count), Count(band.Churned), FigureText.Percent(band.Rate), Bar(band.Rate, longest));
        }

        var all = figures.Count == 0 ? null : (double?)figures.Churned / figures.Count;
        table.AddRow("all", Count(figures.Count), Count(figures.Churned), FigureText.Percent(all), Bar(all, longest));
        return table;
    }

    private static Table PerDate(BacktestReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Date", "Cases", "Churned", "AUC", "Lift", "Red churned");
        for (var i = 1; i < table.Columns.Count; i++) table.Columns[i].RightAligned();
        foreach (var (at, figures) in report.PerInstant)
        {
            table.AddRow(
                FigureText.Day(at), Count(figures.Count), Count(figures.Churned), FigureText.Number(figures.Auc?.Value),
                FigureText.Number(figures.LiftTopDecile, "0.00"), FigureText.Percent(figures.RedPrecision));
        }

        return table;
    }

    private static string Bar(double? share, double longest) =>
        share is { } known && longest > 0
            ? new string('█', (int)Math.Round(known / longest * BarWidth, MidpointRounding.AwayFromZero))
            : "";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
