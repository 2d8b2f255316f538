namespace HealthScore.Cards.Composing;

/// <summary>What a list is of; sets its title.</summary>
public enum ListKind
{
    AtRisk,
    Accounts,
}
