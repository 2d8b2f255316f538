using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Backtest.Calibration;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Fits weights, writes what came out, and proposes a scorecard. Nothing that is in force changes.</summary>
internal static class CalibrateRun
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        CalibrateRequest request, Stream output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Fault(request) is { } fault) return await RefuseAsync(fault, error);
        if (await PastEvidence.ReadAsync(request.Past, error, cancellationToken) is not { } past) return ExitCode.BadInput;
        var (card, unclear) = ChosenScorecard.Of(past.Scorecards, request.Scorecard);
        if (card is null) return await RefuseAsync(unclear!, error);
        var cases = past.Score(keepMetrics: true, cancellationToken);
        PastCase[] own = [.. cases.Where(one => one.Scorecard == card.Id)];
        var result = WeightCalibration.Run(
            past.Book, card, own, new CalibrationPlan(request.Folds, request.Seed), cancellationToken);
        var report = new CalibrationReport(request, card, BacktestReport.Of(past.Plan, own), result, past.Notes);
        if (await WriteFilesAsync(report, cancellationToken) is { } unwritten) return await RefuseAsync(unwritten, error);
        await CalibrationOutput.WriteAsync(report, output, cancellationToken);
        await past.Remarks.WriteAsync(error);
        return past.Remarks.Count == 0 && result.HasProposal ? ExitCode.Done : ExitCode.DoneWithRemarks;
    }

    private static string? Fault(CalibrateRequest request) =>
        request.Folds is < CalibrationPlan.LeastFolds or > CalibrationPlan.MostFolds
            ? $"--folds {request.Folds}: Expected a whole number from {CalibrationPlan.LeastFolds} to {CalibrationPlan.MostFolds}."
            : NewFile.Fault("--out", request.Out);

    private static async Task<string?> WriteFilesAsync(CalibrationReport report, CancellationToken cancellationToken)
    {
        var past = report.Request.Past;
        if (past.Picture is { } picture
            && await NewFile.WriteAsync("--picture", picture, BandPicture.Draw(report.Before), overwrite: true, cancellationToken) is { } fault)
            return fault;
        if (report.Request.Out is not { } path || !report.Result.HasProposal) return null;
        var yaml = await File.ReadAllTextAsync(FileOf(past.Scorecards, report.Card), cancellationToken);
        var proposal = ProposedScorecard.Write(yaml, report.Card, report.Result.Weights, ProposalComments.Of(report));
        return await NewFile.WriteAsync("--out", path, proposal, overwrite: false, cancellationToken);
    }

    private static string FileOf(string scorecards, Scorecard card) =>
        Directory.Exists(scorecards) ? Path.Combine(scorecards, card.FileName) : scorecards;

    private static async Task<int> RefuseAsync(string message, TextWriter error)
    {
        await error.WriteLineAsync(Printable.Text(message));
        return ExitCode.BadInput;
    }
}
