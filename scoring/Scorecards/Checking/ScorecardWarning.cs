namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>Something in a scorecard that is legal but doubtful.</summary>
/// <param name="Code">One of <see cref="WarningCodes"/>.</param>
/// <param name="File">Name of the scorecard's file, without folder; empty for the set as a whole.</param>
/// <param name="Key">Path of the key in question, such as <c>dimensions[0].metrics[2].curve</c>; empty for the whole.</param>
/// <param name="Message">What is doubtful.</param>
/// <param name="Fix">What to look at.</param>
public sealed record ScorecardWarning(string Code, string File, string Key, string Message, string Fix);
