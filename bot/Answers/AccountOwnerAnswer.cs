using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"Who owns Acme?": its CSM, and the manager of the account or else of the CSM.</summary>
internal sealed class AccountOwnerAnswer(AccountFactsReader facts, IPeopleDirectory people) : IAccountAnswer
{
    public string Intent => Intents.AccountOwner;

    public ValueTask<Card> AnswerAsync(BookEntry entry, Question question, CancellationToken cancellationToken)
    {
        var known = facts.ReadStill(entry, question.Visible.Freshness) with { Buttons = AccountButtons.Back(entry, Intent, question) };
        var owner = entry.Account.Owner;
        var manager = entry.Account.Manager ?? (owner is { } csm ? people.Find(csm)?.Manager : null);
        return ValueTask.FromResult(OwnerCard.Compose(known, new OwnerFacts(Shown(owner, question), Shown(manager, question)), question.Reader));
    }

    private CarePerson? Shown(UserId? id, Question question)
    {
        if (id is not { } known) return null;
        return people.Find(known) is { } person
            ? new CarePerson(person.Name, RoleOf(person), person.Team, person.Id == question.Asker?.Id)
            : new CarePerson(known.Value, Role: null, Team: null, IsReader: false);
    }

    private static CareRole RoleOf(Person person) => person.Role switch
    {
        PersonRole.Manager => CareRole.Manager,
        PersonRole.Admin => CareRole.Admin,
        _ => CareRole.Csm,
    };
}
