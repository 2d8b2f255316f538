namespace HealthScore.Cards.Composing;

/// <summary>What somebody who looks after accounts is.</summary>
public enum CareRole
{
    Csm,
    Manager,
    Admin,
}
