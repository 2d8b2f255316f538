namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>What a customer wrote beside an answer.</summary>
/// <param name="Figure">Which survey it is of: one of <see cref="FigureIds"/>, or <c>review_stars</c>.</param>
/// <param name="Value">The answer.</param>
/// <param name="At">UTC.</param>
/// <param name="Text">As written, of any length: foreign text.</param>
public sealed record CustomerComment(string Figure, double Value, DateTimeOffset At, string Text);
