using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Standing scores and their feed in one SQLite file, whose single write lock is what claims accounts.</summary>
/// <param name="database">Opened with <see cref="SqliteMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class SqliteScoreStore(SqliteDatabase database) : IScoreStore
{
    private const string Standing = $"SELECT {StandingRow.Columns} FROM {StandingRow.Tables} ";

    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken) =>
        Read(connection => connection.Number("SELECT stamp FROM standing_book"), cancellationToken);

    public IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken) =>
        Each(afterStamp, cancellationToken).ToAsyncEnumerable();

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) => Read(
        connection =>
        {
            using var statement = new RawStatement(connection, Standing + "WHERE a.account_id = ?1");
            return statement.Bind(1, account.Value).Next() ? StandingRow.Standing(statement) : null;
        },
        cancellationToken);

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) => Read<DateTimeOffset?>(
        connection =>
        {
            using var statement = new RawStatement(
                connection, "SELECT due_at FROM standing_scores WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1");
            return statement.Next() ? new DateTimeOffset(statement.Int64(0), TimeSpan.Zero) : null;
        },
        cancellationToken);

    public async ValueTask<IRescoring> BeginRescoringAsync(
        DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var turn = await database.Writing.TakeAsync(cancellationToken);
        var connection = SqliteWriting.Begin(database, turn);
        try
        {
            return Guard(() => SqliteRescoring.Claim(connection, turn, database.FilePath, now, limit));
        }
        catch
        {
            SqliteWriting.End(connection, turn);
            throw;
        }
    }

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) =>
        Read(SqliteRescoring.ScorecardsInForce, cancellationToken);

    public async ValueTask<bool> UseScorecardsAsync(
        string fingerprint, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fingerprint);
        if (await Read(connection => IsInForce(connection, fingerprint), cancellationToken)) return false;
        using var turn = await database.Writing.TakeAsync(cancellationToken);
        return Write(
            connection =>
            {
                if (IsInForce(connection, fingerprint)) return false;
                connection.Execute(
                    "UPDATE standing_scores SET due_at = min(coalesce(due_at, $now), $now), causes = causes | $cause",
                    ("$now", now.UtcTicks), ("$cause", (long)ScoreCauses.Scorecard));
                connection.Execute(
                    "UPDATE standing_book SET stamp = stamp + 1, scorecards = $used", ("$used", fingerprint));
                return true;
            });
    }

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(
        long afterPosition, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read<IReadOnlyList<FeedEntry>>(
            connection =>
            {
                using var reading = new FeedReading(connection);
                return reading.After(afterPosition, limit);
            },
            cancellationToken);
    }

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) =>
        Read(connection => connection.Number("SELECT feed_position FROM standing_book"), cancellationToken);

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) => Read(
        connection => connection.Number(
            "SELECT position FROM feed_cursors WHERE subscriber = $subscriber", ("$subscriber", subscriber)),
        cancellationToken);

    public async ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken)
    {
        using var turn = await database.Writing.TakeAsync(cancellationToken);
        using var connection = database.Connect();
        try
        {
            await using var write = connection.BeginTransaction(deferred: false);
            var moved = await FeedCursors.MoveAsync(write, subscriber, from, to, cancellationToken);
            await write.CommitAsync(cancellationToken);
            return moved;
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, database.FilePath);
        }
    }

    private IEnumerable<StandingScore> Each(long afterStamp, CancellationToken cancellationToken)
    {
        using var connection = database.Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var rows = Guard(() => new RawStatement(
            connection, Standing + "WHERE s.stamp > ?1 ORDER BY s.stamp, s.account_key").Bind(1, afterStamp));
        while (Guard(() => rows.Next() ? StandingRow.Standing(rows) : null) is { } standing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return standing;
        }
    }

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Connect();
        return ValueTask.FromResult(Guard(() =>
        {
            using var snapshot = connection.BeginTransaction(deferred: true);
            return read(connection);
        }));
    }

    private static bool IsInForce(SqliteConnection connection, string fingerprint) =>
        connection.Number("SELECT scorecards = $used FROM standing_book", ("$used", fingerprint)) == 1;

    private bool Write(Func<SqliteConnection, bool> write)
    {
        using var connection = database.Connect();
        return Guard(() =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = write(connection);
            transaction.Commit();
            return result;
        });
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, database.FilePath);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException)
        {
            // Pages may be wrong in a way that only their contents show.
            throw SqliteFailures.Damaged(failure, database.FilePath);
        }
    }
}
