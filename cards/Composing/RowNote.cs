namespace HealthScore.Cards.Composing;

/// <summary>What a list says of one account, in place of what costs its score most.</summary>
public abstract record RowNote;
