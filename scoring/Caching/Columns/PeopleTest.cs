using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A <see cref="PeopleFilter"/> on the codes of one book.</summary>
internal sealed class PeopleTest
{
    private readonly CodeTest _owner;
    private readonly CodeTest _manager;

    public PeopleTest(PeopleFilter filter, PoolView<UserId> people)
    {
        _owner = new CodeTest(people.Count, code => filter.Owner(Person(code)));
        _manager = new CodeTest(people.Count, code => filter.Manager(Person(code)));

        UserId? Person(int code) => code == 0 ? null : people[code];
    }

    public bool Passes(int owner, int manager) => _owner.Passes(owner) || _manager.Passes(manager);
}
