using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching.Columns;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Caching;

/// <summary>Makes the next version of a book: copies a chunk the first time that something in it changes.</summary>
internal sealed class BookEdit(
    List<AccountColumns> accounts, List<ScoreColumns> scores, int count, RowIndex index, BookParts parts)
{
    private readonly HashSet<int> _ownAccounts = [];
    private readonly HashSet<int> _ownScores = [];

    private bool _accountsChanged;
    private bool _namesChanged;

    public int Count { get; private set; } = count;

    public BookVersions VersionsAfter(BookVersions before) =>
        new(before.Accounts + (_accountsChanged ? 1 : 0), before.Names + (_namesChanged ? 1 : 0));

    public void Set(StandingScore standing)
    {
        var row = index.Find(standing.Account.Id, Count);
        var isNew = row < 0;
        if (isNew) row = Add(standing.Account.Id);
        var (chunk, at) = (Chunk.Of(row), Chunk.At(row));
        var former = isNew ? null : accounts[chunk].Account[at];
        if (former is null || !AccountContents.AreSame(former, standing.Account))
        {
            _accountsChanged = true;
            _namesChanged |= former is null || !AccountContents.HaveSameNames(former, standing.Account);
            Own(_ownAccounts, accounts, chunk, static columns => columns.Copy()).Set(at, standing.Account, parts.Pools);
        }

        var dimensions = standing.Score is { } packed ? parts.Calculator.DimensionsOf(packed) : [];
        Own(_ownScores, scores, chunk, static columns => columns.Copy()).Set(at, standing, dimensions, parts.Pools);
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
