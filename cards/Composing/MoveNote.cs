namespace HealthScore.Cards.Composing;

/// <summary>How a score moved, and what did most of it.</summary>
/// <param name="Points">Computed score now − score then.</param>
/// <param name="Days">Since when.</param>
/// <param name="Reason">The largest part that goes the same way; null when there is none.</param>
/// <param name="Course">Scores from then to now, oldest first, 0–100.</param>
public sealed record MoveNote(int Points, int Days, MoveReason? Reason, IReadOnlyList<int> Course) : RowNote;
