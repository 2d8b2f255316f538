using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>The one place that decides who may put a score by hand: the account's owner, whoever leads them, and admins.</summary>
internal sealed class OverrideRights(ReportingLine line)
{
    /// <summary>Who is not among the people the bot knows is not judged: they have the store in their hands anyway.</summary>
    public bool MaySet(UserId by, Account account) => line.Find(by) is not { } person || MaySet(person, account);

    public bool MaySet(Person person, Account account) =>
        person.Role == PersonRole.Admin || account.Owner == person.Id || account.Manager == person.Id
        || line.IsAbove(person.Id, account.Owner) || line.IsAbove(person.Id, account.Manager);
}
