namespace HealthScore.Cards.Composing;

/// <summary>One part of a change; with the others it makes the whole change exactly.</summary>
/// <param name="Kind">What made it.</param>
/// <param name="Id">Of the metric, or of the rule that limits the score now; null where there is none.</param>
/// <param name="Points">Its points, signed.</param>
public sealed record MoveReason(MoveReasonKind Kind, string? Id, double Points);
