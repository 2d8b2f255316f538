using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>
/// The one place that decides which accounts a person may see. Under any rule but <see cref="VisibilityRule.Everyone"/>
/// somebody unknown sees nothing, admins see all, and managers, at any height, see what their people see.
/// </summary>
internal sealed class Visibility(VisibilityRule rule, IPeopleDirectory people)
{
    private const int HighestLine = 32;

    public bool MaySee(Person? asker, Account account)
    {
        if (rule == VisibilityRule.Everyone) return true;
        if (asker is null) return false;
        if (asker.Role == PersonRole.Admin || account.Owner == asker.Id || account.Manager == asker.Id) return true;
        if (IsAbove(asker.Id, account.Owner) || IsAbove(asker.Id, account.Manager)) return true;
        return rule == VisibilityRule.OwnTeam && (IsOnTeam(asker, account.Owner) || IsOnTeam(asker, account.Manager));
    }

    private bool IsOnTeam(Person asker, UserId? id) =>
        id is { } one && people.Find(one) is { } person
        && (SameTeam(asker.Team, person.Team) || (asker.Team is null && person.Team is null && asker.Manager is { } manager && manager == person.Manager));

    private static bool SameTeam(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The asker manages this person, directly or through others. A circle in the line ends the walk.</summary>
    private bool IsAbove(UserId asker, UserId? id)
    {
        var person = id is { } one ? people.Find(one) : null;
        for (var height = 0; height < HighestLine && person?.Manager is { } manager; height++)
        {
            if (manager == asker) return true;
            person = people.Find(manager);
        }

        return false;
    }
}
