using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>Who leads whom, and who is on whose team.</summary>
internal sealed class ReportingLine(IPeopleDirectory people)
{
    private const int HighestLine = 32;

    /// <summary>The leader manages this person, directly or through others. A circle in the line ends the walk.</summary>
    public bool IsAbove(UserId leader, UserId? id)
    {
        var person = Find(id);
        for (var height = 0; height < HighestLine && person?.Manager is { } manager; height++)
        {
            if (manager == leader) return true;
            person = people.Find(manager);
        }

        return false;
    }

    /// <summary>Both are on the same named team or, where teams have no names, have the same manager.</summary>
    public bool IsOnTeam(Person person, UserId? id) =>
        Find(id) is { } other
        && (person.Team is { } team
            ? string.Equals(team, other.Team, StringComparison.OrdinalIgnoreCase)
            : other.Team is null && person.Manager is { } manager && manager == other.Manager);

    public Person? Find(UserId? id) => id is { } one ? people.Find(one) : null;
}
