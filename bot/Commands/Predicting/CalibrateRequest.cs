namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What <c>calibrate</c> was asked to do.</summary>
/// <param name="Scorecard">Id of the one to calibrate; null when there is only one.</param>
/// <param name="Out">File for the proposed scorecard; null for none.</param>
internal sealed record CalibrateRequest(PredictRequest Past, int Folds, int Seed, string? Scorecard, string? Out);
