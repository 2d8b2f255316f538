using System.Globalization;
using HealthScore.Scoring.Backtest;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What a proposed scorecard says about itself.</summary>
internal static class ProposalComments
{
    public static IEnumerable<string> Of(CalibrationReport report)
    {
        var (request, result) = (report.Request, report.Result);
        var days = string.Join(", ", report.Before.Plan.Instants.Select(FigureText.Day));
        yield return $"PROPOSED by calibrate from {report.Card.FileName}, version {report.Card.Version}. Not in force: look at it, then put it in place.";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Data: {request.Past.Source.Name}; {result.Count} cases at {days}; {result.Churned} churned within {report.Before.Plan.HorizonDays} days.");
        yield return $"Before: {Words(result.Before)}.";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"After, on accounts left out of fitting ({request.Folds} folds, seed {request.Seed}): {Words(result.OutOfFold)}.");
        yield return report.Verdict;
        if (report.Advice is { } advice) yield return advice;
        yield return "Weights are hundredths of the whole; bands, curves and rules are as they were.";
    }

    private static string Words(AucEstimate? auc) => auc is null ? "no data" : VerdictText.Words(auc);
}
