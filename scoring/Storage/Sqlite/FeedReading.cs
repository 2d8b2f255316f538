using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Reads the change feed.</summary>
internal sealed class FeedReading(SqliteConnection connection) : IDisposable
{
    private readonly RawStatement _after = new(
        connection,
        "SELECT f.position, a.account_id, f.causes, f.before, f.after FROM score_feed f "
        + "JOIN accounts a ON a.account_key = f.account_key WHERE f.position > ?1 ORDER BY f.position LIMIT ?2");

    public List<FeedEntry> After(long position, int limit)
    {
        var entries = new List<FeedEntry>();
        _after.Bind(1, position).Bind(2, (long)limit);
        while (_after.Next())
            entries.Add(new FeedEntry(
                _after.Int64(0),
                new AccountId(_after.Text(1)),
                (ScoreCauses)_after.Int64(2),
                _after.TextOrNull(3) is { } before ? FeedScoreText.Read(before) : null,
                FeedScoreText.Read(_after.Text(4))));
        return entries;
    }

    public void Dispose() => _after.Dispose();
}
