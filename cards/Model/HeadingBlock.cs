namespace HealthScore.Cards.Model;

/// <summary>What the card is about.</summary>
/// <param name="Text">The title; the first heading of a card is its name.</param>
/// <param name="Detail">A quiet line under it, such as segment and lifecycle.</param>
public sealed record HeadingBlock(string Text, string? Detail = null) : CardBlock;
