namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What <c>backtest</c> and <c>calibrate</c> have in common, as written on the command line.</summary>
/// <param name="Scorecards">File or folder.</param>
/// <param name="At">Dates or instants, separated by commas.</param>
/// <param name="Horizon">Days.</param>
/// <param name="Format">One of <see cref="PredictFormats"/>.</param>
/// <param name="Picture">An SVG file to write; null for none.</param>
internal sealed record PredictRequest(
    string Scorecards, BookSource Source, string At, int Horizon, string Format, string? Picture);
