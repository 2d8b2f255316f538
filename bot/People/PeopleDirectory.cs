using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>The people in memory. Reads see one consistent list; <see cref="Swap"/> replaces all of it.</summary>
internal sealed class PeopleDirectory : IPeopleDirectory
{
    private volatile Snapshot _snapshot;

    public PeopleDirectory(IEnumerable<Person> people) => _snapshot = new Snapshot([.. people]);

    public IReadOnlyList<Person> All => _snapshot.All;

    public Person? Find(UserId id) => _snapshot.ById.GetValueOrDefault(id);

    public void Swap(IEnumerable<Person> people) => _snapshot = new Snapshot([.. people]);

    private sealed class Snapshot(List<Person> all)
    {
        public List<Person> All { get; } = all;

        public Dictionary<UserId, Person> ById { get; } = all.ToDictionary(person => person.Id);
    }
}
