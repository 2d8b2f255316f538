namespace HealthScore.Bot.People;

internal enum PersonRole
{
    Csm,
    Manager,
    Admin,
}
