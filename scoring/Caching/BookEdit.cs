using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching.Columns;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>Makes the next version of a book: copies a chunk the first time that something in it changes.</summary>
internal sealed class BookEdit(
    List<AccountColumns> accounts, List<ScoreColumns> scores, int count, RowIndex index, Pools pools, ScoreCalculator calculator)
{
    private readonly HashSet<int> _ownAccounts = [];
    private readonly HashSet<int> _ownScores = [];

    public int Count { get; private set; } = count;

    public void Set(StandingScore standing)
    {
        var row = index.Find(standing.Account.Id, Count);
        var isNew = row < 0;
        if (isNew) row = Add(standing.Account.Id);
        var (chunk, at) = (Chunk.Of(row), Chunk.At(row));
        if (isNew || !AccountContents.AreSame(accounts[chunk].Account[at], standing.Account))
            Own(_ownAccounts, accounts, chunk, static columns => columns.Copy()).Set(at, standing.Account, pools);
        var dimensions = standing.Score is { } packed ? calculator.DimensionsOf(packed) : [];
        Own(_ownScores, scores, chunk, static columns => columns.Copy()).Set(at, standing, dimensions, pools);
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
