using System.Text.Json;
using HealthScore.Scoring.Backtest;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Looks back, and writes what came out: figures to the output, remarks to the error stream.</summary>
internal static class BacktestRun
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        PredictRequest request, Stream output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await PastEvidence.ReadAsync(request, error, cancellationToken) is not { } past) return ExitCode.BadInput;
        var report = BacktestReport.Of(past.Plan, past.Score(keepMetrics: false, cancellationToken));
        if (request.Picture is { } picture
            && await NewFile.WriteAsync("--picture", picture, BandPicture.Draw(report), overwrite: true, cancellationToken) is { } fault)
        {
            await error.WriteLineAsync(fault);
            return ExitCode.BadInput;
        }

        await WriteAsync(request.Format, report, past.Notes, output, cancellationToken);
        await past.Remarks.WriteAsync(error);
        return past.Remarks.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRemarks;
    }

    private static async Task WriteAsync(
        string format, BacktestReport report, IReadOnlyList<string> notes, Stream output, CancellationToken cancellationToken)
    {
        var verdict = VerdictText.Of("the score", report.Pooled.Auc);
        if (format == PredictFormats.Table)
        {
            await PlainConsole.WriteAsync(output, console => FiguresTable.Write(console, report, verdict, notes), cancellationToken);
            return;
        }

        await using (var json = new Utf8JsonWriter(output, FiguresJson.Options))
        {
            json.WriteStartObject();
            FiguresJson.Write(json, report, report.Signal, verdict, notes);
            json.WriteEndObject();
        }

        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
