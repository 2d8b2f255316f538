using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.People;

/// <summary>
/// The one place that decides which accounts a person may see. Under any rule but <see cref="VisibilityRule.Everyone"/>
/// somebody unknown sees nothing, admins see all, and managers, at any height, see what their people see.
/// </summary>
internal sealed class Visibility(VisibilityRule rule, IPeopleDirectory people)
{
    private readonly ReportingLine _line = new(people);

    /// <summary>Not everybody sees everything.</summary>
    public bool IsLimited => rule != VisibilityRule.Everyone;

    /// <summary>Whose accounts a person may see: those they own or manage, and those of people they answer for. Null for all.</summary>
    public PeopleFilter? SeenBy(Person? asker)
    {
        if (rule == VisibilityRule.Everyone || asker is { Role: PersonRole.Admin }) return null;
        if (asker is null) return PeopleFilter.Nobody;
        return new PeopleFilter(AnswersFor, AnswersFor);

        bool AnswersFor(UserId? id) =>
            id == asker.Id || _line.IsAbove(asker.Id, id) || (rule == VisibilityRule.OwnTeam && _line.IsOnTeam(asker, id));
    }

    public bool MaySee(Person? asker, Account account) => SeenBy(asker)?.Matches(account) ?? true;
}
