using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching.Columns;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Caching;

/// <summary>Makes the next version of a book: copies a piece the first time that something in it changes.</summary>
internal sealed class BookEdit(
    ChunksEdit<AccountColumns> accounts, ChunksEdit<ScoreColumns> scores, ScanEdit scan, int count, RowIndex index, BookParts parts)
{
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
            var columns = accounts.Own(chunk);
            columns.Set(at, standing.Account, parts.Pools);
            scan.Set(row, columns, standing.Account, parts.Pools);
        }

        var dimensions = standing.Score is { } packed ? parts.Calculator.DimensionsOf(packed) : [];
        scores.Own(chunk).Set(at, standing, dimensions, parts.Pools);
        scan.Set(row, standing);
    }

    private int Add(AccountId id)
    {
        index.Add(id);
        if (Chunk.At(Count) != 0) return Count++;
        accounts.Add(new AccountColumns());
        scores.Add(new ScoreColumns());
        return Count++;
    }
}
