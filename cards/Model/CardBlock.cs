namespace HealthScore.Cards.Model;

/// <summary>A part of a card, drawn by every renderer.</summary>
public abstract record CardBlock;
