using System.Diagnostics.CodeAnalysis;
using HealthScore.Cards.Composing;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>
/// The part of the book that the asker may see; there is no way from here to the rest. Lists and sums are about customers of
/// today: those who left are found by name alone, and count in key figures.
/// </summary>
/// <param name="book">One version of the book.</param>
/// <param name="visible">Whose accounts the asker may see; null for all.</param>
internal sealed class VisibleBook(Book book, PeopleFilter? visible)
{
    public Freshness Freshness { get; } = new(book.Mark.AsOf, book.Mark.BehindSince);

    /// <summary>Which state of the store this is.</summary>
    public long Stamp => book.Mark.Stamp;

    /// <summary>Accounts without their scores.</summary>
    public IReadOnlyList<Account> Accounts(BookQuery query) => book.Accounts(Seen(query));

    /// <summary>The same with customers who left, which key figures such as churn are about.</summary>
    public IReadOnlyList<Account> AccountsEver(BookQuery query) => book.Accounts(Seen(query) with { ActiveOnly = false });

    public BookPage Page(BookQuery query, BookOrder order, int skip, int take) => book.Page(Seen(query), order, skip, take);

    public BookSums Sum(BookQuery query) => book.Sum(Seen(query));

    public bool TryFind(AccountId id, [NotNullWhen(true)] out BookEntry? entry)
    {
        if (!book.TryFind(id, out entry) || visible?.Matches(entry.Account) == false) entry = null;
        return entry is not null;
    }

    private BookQuery Seen(BookQuery query) =>
        query with { ActiveOnly = true, People = visible is null ? query.People : [.. query.People, visible] };
}
