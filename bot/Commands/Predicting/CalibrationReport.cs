using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Backtest.Calibration;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>All that <c>calibrate</c> has to tell.</summary>
/// <param name="Before">The scorecard as it is, on its own accounts.</param>
internal sealed record CalibrationReport(
    CalibrateRequest Request, Scorecard Card, BacktestReport Before, CalibrationResult Result, IReadOnlyList<string> Notes)
{
    public string Verdict => Result.OutOfFold is null
        ? $"No usable signal can be shown, and nothing was fitted: each of {Request.Folds} folds needs accounts that were lost and accounts that stayed."
        : Result.Signal is PredictiveSignal.Inverted
            ? $"No usable signal: on accounts it was not fitted on, the calibrated score does worse than chance. {VerdictText.Words(Result.OutOfFold)}."
            : VerdictText.Of("the calibrated score", Result.OutOfFold);

    /// <summary>Whether there is reason to put the proposal in place; null without a proposal.</summary>
    public string? Advice => !Result.HasProposal ? null
        : Result.Signal is not PredictiveSignal.Usable
            ? "Keep the present weights: on accounts they were not fitted on, the proposed ones find no usable signal."
        : Result.OutOfFold!.Value <= Result.Before!.Value
            ? "Keep the present weights: on accounts they were not fitted on, the proposed ones do no better."
        : "The proposed weights do better on accounts they were not fitted on. Look at them before putting them in place.";
}
