using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>
/// The one place that decides which accounts a person may see. Under any rule but <see cref="VisibilityRule.Everyone"/>
/// somebody unknown sees nothing, admins see all, and managers, at any height, see what their people see.
/// </summary>
internal sealed class Visibility(VisibilityRule rule, IPeopleDirectory people)
{
    private readonly ReportingLine _line = new(people);

    public bool MaySee(Person? asker, Account account)
    {
        if (rule == VisibilityRule.Everyone) return true;
        if (asker is null) return false;
        if (asker.Role == PersonRole.Admin || account.Owner == asker.Id || account.Manager == asker.Id) return true;
        if (_line.IsAbove(asker.Id, account.Owner) || _line.IsAbove(asker.Id, account.Manager)) return true;
        return rule == VisibilityRule.OwnTeam && (_line.IsOnTeam(asker, account.Owner) || _line.IsOnTeam(asker, account.Manager));
    }
}
