using System.Collections;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching;

/// <summary>The accounts of one version of a book as a list; an account keeps its place in later versions.</summary>
public sealed class BookAccounts(Book book) : IReadOnlyList<Account>
{
    public int Count => book.Count;

    public Account this[int index] => book.AccountAt(index);

    public IEnumerator<Account> GetEnumerator()
    {
        for (var row = 0; row < book.Count; row++) yield return book.AccountAt(row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
