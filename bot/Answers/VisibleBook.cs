using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>The part of the book that the asker may see; there is no way from here to the rest.</summary>
internal sealed class VisibleBook(Book book, Predicate<Account> visible)
{
    public DateTimeOffset AsOf => book.AsOf;

    /// <summary>Customers of today: those who left are found by name, but are in no list.</summary>
    public IEnumerable<BookEntry> Active =>
        book.Entries.Where(entry => entry.Account.Status == AccountStatus.Active && visible(entry.Account));

    public bool TryFind(AccountId id, [NotNullWhen(true)] out BookEntry? entry) =>
        book.TryFind(id, out entry) && visible(entry.Account);
}
