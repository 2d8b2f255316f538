using System.Runtime;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Everything that a backtest starts from, read and checked.</summary>
internal sealed record PastEvidence(
    ScorecardSet Scorecards, PastBook Book, BacktestPlan Plan, RejectedRows Remarks, IReadOnlyList<string> Notes)
{
    /// <summary>Null after saying on the error stream why not.</summary>
    public static async Task<PastEvidence?> ReadAsync(
        PredictRequest request, TextWriter error, CancellationToken cancellationToken)
    {
        // Nobody waits for an answer in between, so collections beside the work would only take its cores.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var (plan, fault) = PlanReading.Read(request.At, request.Horizon);
        fault ??= request.Source.Fault ?? PlanReading.LapseFault(request);
        if (plan is null || fault is not null) return await RefuseAsync(fault!, error);
        var load = ScorecardSet.Load(request.Scorecards);
        if (!load.IsValid) return await RefuseAsync(string.Join('\n', load.Problems), error);
        try
        {
            var remarks = new RejectedRows();
            var book = new BookReading(remarks, request.Lapse).Read(request.Source, cancellationToken);
            return PlanReading.Fault(plan, book) is { } early
                ? await RefuseAsync(early, error)
                : new PastEvidence(load.Set, book, plan, remarks, PastNotes.Of(load.Set, book, plan));
        }
        catch (FileProblemException e)
        {
            return await RefuseAsync(e.Problem.ToString(), error);
        }
    }

    public IReadOnlyList<PastCase> Score(bool keepMetrics, CancellationToken cancellationToken) =>
        new PastScoring(new ScoreCalculator(Scorecards), keepMetrics).Run(Book, Plan, cancellationToken);

    private static async Task<PastEvidence?> RefuseAsync(string message, TextWriter error)
    {
        foreach (var line in message.Split('\n')) await error.WriteLineAsync(Printable.Text(line));
        return null;
    }
}
