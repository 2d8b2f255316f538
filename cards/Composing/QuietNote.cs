namespace HealthScore.Cards.Composing;

/// <summary>Since when nothing was heard of an account, in whole days.</summary>
/// <param name="SinceUse">Null when no use is known.</param>
/// <param name="SinceTouch">Null when no touchpoint is known.</param>
public sealed record QuietNote(int? SinceUse, int? SinceTouch) : RowNote;
