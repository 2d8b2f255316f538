using System.Globalization;
using HealthScore.Scoring.Backtest;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What the figures mean, in plain words.</summary>
internal static class VerdictText
{
    /// <param name="who">What was judged, such as "The score".</param>
    public static string Of(string who, AucEstimate? auc) => PredictiveSignals.Judge(auc) switch
    {
        PredictiveSignal.TooFew =>
            $"No usable signal can be shown: too few cases to judge {who}. It takes at least {PredictiveSignals.LeastCases} lost and "
            + $"{PredictiveSignals.LeastCases} kept ones.",
        PredictiveSignal.None =>
            $"No usable signal: {who} does not tell who will leave. {Words(auc!)}; the interval includes 0.5, so this may be pure chance.",
        PredictiveSignal.Weak =>
            $"No usable signal: {who} is hardly better than chance at telling who will leave. {Words(auc!)}.",
        PredictiveSignal.Inverted =>
            $"No usable signal: {who} is the wrong way round, accounts with higher scores leave more often. {Words(auc!)}.",
        _ => $"It predicts: with {who}, accounts with lower scores leave more often. {Words(auc!)}.",
    };

    /// <summary>AUC with its interval.</summary>
    public static string Words(AucEstimate auc) => auc is { Low: { } low, High: { } high }
        ? string.Create(CultureInfo.InvariantCulture, $"AUC {auc.Value:0.000}, 95% interval {low:0.000} to {high:0.000}")
        : string.Create(CultureInfo.InvariantCulture, $"AUC {auc.Value:0.000}, too few cases for an interval");

    /// <summary>The verdict as one word for scripts.</summary>
    public static string Word(PredictiveSignal signal) => signal switch
    {
        PredictiveSignal.TooFew => "too_few",
        PredictiveSignal.None => "none",
        PredictiveSignal.Weak => "weak",
        PredictiveSignal.Inverted => "inverted",
        _ => "usable",
    };
}
