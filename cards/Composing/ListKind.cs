namespace HealthScore.Cards.Composing;

/// <summary>What a list is of; sets its title.</summary>
public enum ListKind
{
    AtRisk,
    /// <summary>Each row says when it renews.</summary>
    Renewals,
}
