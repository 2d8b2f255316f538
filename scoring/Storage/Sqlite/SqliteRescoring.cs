using HealthScore.Scoring.Live;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>One transaction that holds the file's write lock from its beginning: nobody else can claim meanwhile.</summary>
internal sealed class SqliteRescoring : IRescoring
{
    private const string SaveScore =
        "UPDATE standing_scores SET due_at = ?2, causes = 0, stamp = ?3, packed = ?4, override_id = ?5, override_score = ?6, "
        + "override_band = ?7, override_until = ?8 WHERE account_key = ?1";

    private readonly SqliteConnection _connection;
    private readonly IDisposable _turn;
    private readonly string _path;
    private readonly Dictionary<DueAccount, long> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly long _stamp;
    private long _position;

    private SqliteRescoring(
        SqliteConnection connection, IDisposable turn, string path, Dictionary<long, DueAccount> claimed)
    {
        _connection = connection;
        _turn = turn;
        _path = path;
        foreach (var (key, account) in claimed) _keys.Add(account, key);
        Accounts = [.. claimed.Values];
        _stamp = connection.Number("SELECT stamp FROM standing_book") + 1;
        _position = connection.Number("SELECT feed_position FROM standing_book");
        Scorecards = ScorecardsInForce(connection);
    }

    public IReadOnlyList<DueAccount> Accounts { get; }

    public string? Scorecards { get; }

    public static string? ScorecardsInForce(SqliteConnection connection)
    {
        using var statement = new RawStatement(connection, "SELECT scorecards FROM standing_book");
        return statement.Next() ? statement.TextOrNull(0) : null;
    }

    /// <param name="connection">With a transaction begun; belongs to the rescoring from here on, if this succeeds.</param>
    /// <param name="turn">As the connection.</param>
    public static SqliteRescoring Claim(
        SqliteConnection connection, IDisposable turn, string path, DateTimeOffset now, int limit)
    {
        using var reading = new DueReading(connection);
        return new SqliteRescoring(connection, turn, path, reading.Claim(now, limit));
    }

    public ValueTask SaveAsync(IReadOnlyCollection<Rescored> scores, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scores);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var save = new RawStatement(_connection, SaveScore);
            using var feed = new RawStatement(_connection, "INSERT INTO score_feed VALUES (?1, ?2, ?3, ?4, ?5)");
            foreach (var rescored in scores)
            {
                var key = _keys[rescored.Account];
                Save(save, key, rescored);
                if (FeedEntry.Of(rescored, _position + 1) is { } entry) Add(feed, key, entry);
            }

            return ValueTask.CompletedTask;
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, _path);
        }
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            _connection.Execute(
                "UPDATE standing_book SET stamp = $stamp, feed_position = $position",
                ("$stamp", _stamp), ("$position", _position));
            _connection.Execute("COMMIT");
            return ValueTask.CompletedTask;
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, _path);
        }
    }

    public ValueTask DisposeAsync()
    {
        SqliteWriting.End(_connection, _turn);
        return ValueTask.CompletedTask;
    }

    private void Save(RawStatement statement, long key, Rescored rescored)
    {
        statement.Bind(1, key)
            .BindOrNull(2, rescored.Due?.UtcTicks)
            .Bind(3, _stamp)
            .BindBytes(4, rescored.Score.Bytes.Span)
            .Bind(5, rescored.Override?.Id)
            .BindOrNull(6, rescored.Override?.Score)
            .Bind(7, rescored.Override?.Band.ToString())
            .BindOrNull(8, rescored.Override?.Until?.UtcTicks)
            .Run();
    }

    private void Add(RawStatement statement, long key, FeedEntry entry)
    {
        statement.Bind(1, entry.Position)
            .Bind(2, key)
            .Bind(3, (long)entry.Causes)
            .Bind(4, entry.Before is { } before ? FeedScoreText.Write(before) : null)
            .Bind(5, FeedScoreText.Write(entry.After))
            .Run();
        _position = entry.Position;
    }
}
