namespace HealthScore.Cards.Composing;

/// <summary>What a list is of; sets its title.</summary>
public enum ListKind
{
    AtRisk,
    /// <summary>Each row says when it renews.</summary>
    Renewals,

    /// <summary>Scores that moved, either way.</summary>
    Movers,
    Drops,
    Gains,

    /// <summary>Nothing was heard of them.</summary>
    Quiet,
}
