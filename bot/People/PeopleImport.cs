using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.People;

/// <summary>Brings a <see cref="PeopleFile"/> into the store; the same file again changes nothing.</summary>
internal static class PeopleImport
{
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public static async Task<WriteCounts> SaveAsync(PeopleFile file, PeopleStore store, CancellationToken cancellationToken)
    {
        var stored = (await store.ReadAsync(cancellationToken)).ToDictionary(person => person.Id);
        var fresh = file.People.Where(person => !stored.ContainsKey(person.Id)).ToList();
        var changed = file.People.Where(person => stored.TryGetValue(person.Id, out var former) && former != person).ToList();
        if (fresh.Count + changed.Count > 0) await store.SaveAsync([.. fresh, .. changed], cancellationToken);
        return new WriteCounts(
            fresh.Count, file.People.Count - fresh.Count - changed.Count, changed.Count, file.Replaced.Count);
    }
}
