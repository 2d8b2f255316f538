namespace HealthScore.Cards.Model;

/// <summary>Accounts one below the other.</summary>
public sealed record ListBlock(IReadOnlyList<ListRow> Rows) : CardBlock;
