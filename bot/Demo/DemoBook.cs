namespace HealthScore.Bot.Demo;

/// <summary>The accounts of one CSM.</summary>
/// <param name="Owner">The CSM's e-mail.</param>
/// <param name="Manager">The manager's e-mail.</param>
/// <param name="Region">Where the accounts are; also decides which days are quiet.</param>
/// <param name="Accounts">In the order in which they are listed.</param>
internal sealed record DemoBook(string Owner, string Manager, string Region, IReadOnlyList<DemoAccount> Accounts)
{
    public const string Israel = "Israel";

    /// <summary>Friday and Saturday in Israel, Saturday and Sunday elsewhere.</summary>
    public bool RestsOn(DayOfWeek day) =>
        day == DayOfWeek.Saturday || day == (Region == Israel ? DayOfWeek.Friday : DayOfWeek.Sunday);
}
