using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest.Calibration;
using Spectre.Console;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>A calibration for people at a terminal.</summary>
internal static class CalibrationTable
{
    public static void Write(IAnsiConsole console, CalibrationReport report)
    {
        var result = report.Result;
        console.WriteLine($"Scorecard {Printable.Text(report.Card.Id)} as it is");
        FiguresTable.Write(console, report.Before, VerdictText.Of("the score", report.Before.Pooled.Auc), report.Notes);
        console.WriteLine();
        console.WriteLine("Calibrated");
        console.WriteLine($"AUC before            {FiguresTable.Auc(result.Before)}");
        console.WriteLine($"AUC after             {FiguresTable.Auc(result.OutOfFold)}");
        if (result.OutOfFold is not null)
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"                      (after: on accounts left out of fitting, {report.Request.Folds} folds, seed {report.Request.Seed})"));
        if (result.HasProposal) console.Write(Weights(result.Weights));
        console.WriteLine(report.Verdict);
        if (report.Advice is { } advice) console.WriteLine(advice);
        if (report.Request.Out is { } path && result.HasProposal)
            console.WriteLine($"The proposed scorecard is in {Printable.Text(path)}. It is not in force.");
        else if (!result.HasProposal)
            console.WriteLine("There are no weights to propose.");
    }

    private static Table Weights(IReadOnlyList<MetricWeight> weights)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Metric", "Weight now", "Proposed", "");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (var weight in weights)
        {
            table.AddRow(
                new Text(Printable.Text(weight.Metric)), new Text(FigureText.Number(weight.Before, "0.0")),
                new Text(FigureText.Number(weight.After, "0.0")), new Text(weight.After > 0 ? "" : "left out"));
        }

        return table;
    }
}
