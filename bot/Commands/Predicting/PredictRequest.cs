using HealthScore.Scoring.Backtest;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What <c>backtest</c> and <c>calibrate</c> have in common, as written on the command line.</summary>
/// <param name="Scorecards">File or folder.</param>
/// <param name="At">Dates or instants, separated by commas.</param>
/// <param name="Horizon">Days.</param>
/// <param name="Format">One of <see cref="PredictFormats"/>.</param>
/// <param name="Picture">An SVG file to write; null for none.</param>
internal sealed record PredictRequest(
    string Scorecards, BookSource Source, string At, int Horizon, string Format, string? Picture)
{
    /// <summary>Days of silence that are a loss; null where the accounts, or the mapping, tell losses.</summary>
    public int? ChurnAfter { get; init; }

    /// <summary>The kinds of signals whose silence counts, separated by commas; null for all.</summary>
    public string? ChurnKinds { get; init; }

    /// <summary>Null without <see cref="ChurnAfter"/>.</summary>
    public LapseRule? Lapse => ChurnAfter is { } days
        ? new LapseRule(days, ChurnKinds?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        : null;
}
