using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching;

/// <summary>Every account with its score as of one instant. Never changes; a newer book replaces it.</summary>
public sealed class Book
{
    private readonly FrozenDictionary<AccountId, BookEntry> _byId;

    public Book(long revision, DateTimeOffset asOf, IReadOnlyList<BookEntry> entries)
    {
        Revision = revision;
        AsOf = asOf;
        Entries = entries;
        _byId = entries.ToFrozenDictionary(entry => entry.Account.Id);
    }

    /// <summary>The store's revision it was computed from.</summary>
    public long Revision { get; }

    public DateTimeOffset AsOf { get; }

    public IReadOnlyList<BookEntry> Entries { get; }

    public bool TryFind(AccountId id, [NotNullWhen(true)] out BookEntry? entry) => _byId.TryGetValue(id, out entry);
}
