using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching.Columns;

namespace HealthScore.Scoring.Caching;

/// <summary>Makes the next version of a book: copies a chunk the first time that something in it changes.</summary>
internal sealed class BookEdit(List<AccountColumns> accounts, List<ScoreColumns> scores, int count, RowIndex index, Pools pools)
{
    private readonly HashSet<int> _ownAccounts = [];
    private readonly HashSet<int> _ownScores = [];

    public int Count { get; private set; } = count;

    public void Set(BookEntry entry)
    {
        var row = index.Find(entry.Account.Id, Count);
        var isNew = row < 0;
        if (isNew) row = Add(entry.Account.Id);
        var (chunk, at) = (Chunk.Of(row), Chunk.At(row));
        if (isNew || !AccountContents.AreSame(accounts[chunk].Account[at], entry.Account))
            Own(_ownAccounts, accounts, chunk, static columns => columns.Copy()).Set(at, entry.Account, pools);
        Own(_ownScores, scores, chunk, static columns => columns.Copy()).Set(at, entry.Score, pools);
    }

    private int Add(AccountId id)
    {
        index.Add(id);
        if (Chunk.At(Count) == 0)
        {
            accounts.Add(new AccountColumns());
            scores.Add(new ScoreColumns());
            _ownAccounts.Add(accounts.Count - 1);
            _ownScores.Add(scores.Count - 1);
        }

        return Count++;
    }

    private static T Own<T>(HashSet<int> own, List<T> columns, int chunk, Func<T, T> copy)
    {
        if (own.Add(chunk)) columns[chunk] = copy(columns[chunk]);
        return columns[chunk];
    }
}
