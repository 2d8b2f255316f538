using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>The people the bot knows. In memory; reads never fail.</summary>
internal interface IPeopleDirectory
{
    IReadOnlyList<Person> All { get; }

    Person? Find(UserId id);
}
