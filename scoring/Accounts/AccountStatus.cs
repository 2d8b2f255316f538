namespace HealthScore.Scoring.Accounts;

public enum AccountStatus
{
    Active,
    Churned,
}
