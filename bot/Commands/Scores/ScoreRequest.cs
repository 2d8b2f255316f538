namespace HealthScore.Bot.Commands.Scores;

/// <summary>What <c>score</c> was asked to do, as written on the command line.</summary>
/// <param name="Scorecards">File or folder.</param>
/// <param name="Accounts">Path of an accounts.csv.</param>
/// <param name="Signals">Path of a signals.csv.</param>
/// <param name="AsOf">Date or instant; null for now.</param>
/// <param name="Format">One of <see cref="ScoreFormats"/>.</param>
/// <param name="Timings">Whether to tell how long each phase took.</param>
internal sealed record ScoreRequest(
    string Scorecards, string Accounts, string Signals, string? AsOf, string Format, bool Timings = false);
