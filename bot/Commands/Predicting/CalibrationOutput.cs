using System.Text.Json;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Writes a calibration in the format that was asked for.</summary>
internal static class CalibrationOutput
{
    public static async Task WriteAsync(CalibrationReport report, Stream output, CancellationToken cancellationToken)
    {
        if (report.Request.Past.Format == PredictFormats.Table)
        {
            await PlainConsole.WriteAsync(output, console => CalibrationTable.Write(console, report), cancellationToken);
            return;
        }

        await using (var json = new Utf8JsonWriter(output, FiguresJson.Options))
        {
            json.WriteStartObject();
            Write(json, report);
            json.WriteEndObject();
        }

        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, CalibrationReport report)
    {
        var result = report.Result;
        json.WriteString("scorecard", report.Card.Id);
        FiguresJson.Number(json, "auc_before", result.Before?.Value);
        FiguresJson.Interval(json, "auc_before_interval", result.Before);
        FiguresJson.Number(json, "auc_out_of_fold", result.OutOfFold?.Value);
        FiguresJson.Interval(json, "auc_out_of_fold_interval", result.OutOfFold);
        json.WriteStartObject("weights");
        foreach (var weight in result.Weights) json.WriteNumber(weight.Metric, weight.After);
        json.WriteEndObject();
        json.WriteStartObject("weights_before");
        foreach (var weight in result.Weights) json.WriteNumber(weight.Metric, weight.Before);
        json.WriteEndObject();
        json.WriteStartArray("folds");
        foreach (var fold in result.Folds)
        {
            json.WriteStartObject();
            json.WriteNumber("n", fold.Count);
            json.WriteNumber("churned", fold.Churned);
            FiguresJson.Number(json, "auc_before", fold.Before?.Value);
            FiguresJson.Number(json, "auc_out_of_fold", fold.After?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("seed", report.Request.Seed);
        FiguresJson.Number(json, "l2_strength", result.Strength);
        json.WriteString("advice", report.Advice);
        FiguresJson.Write(json, report.Before, result.Signal, report.Verdict, report.Notes);
    }
}
