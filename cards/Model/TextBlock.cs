namespace HealthScore.Cards.Model;

/// <summary>A paragraph.</summary>
public sealed record TextBlock(string Text, TextTone Tone = TextTone.Normal) : CardBlock;
