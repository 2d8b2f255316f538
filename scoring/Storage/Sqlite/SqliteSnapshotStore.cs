using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Daily snapshots in one SQLite file.</summary>
/// <param name="database">Opened with <see cref="SqliteMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class SqliteSnapshotStore(SqliteDatabase database) : ISnapshotStore
{
    // Equal contents are left alone, so that saving the same days again writes nothing.
    private const string Upsert =
        "INSERT INTO snapshots SELECT account_key, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM accounts WHERE account_id = ?1 "
        + "ON CONFLICT (account_key, day) DO UPDATE SET scorecard = ?3, version = ?4, raw = ?5, score = ?6, band = ?7, "
        + "coverage = ?8, metrics = ?9 WHERE (scorecard, version, raw, score, band, coverage, metrics) "
        + "IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    private const string Select =
        "SELECT day, scorecard, version, raw, score, band, coverage, metrics FROM snapshots "
        + "WHERE account_key = (SELECT account_key FROM accounts WHERE account_id = ?1) AND day BETWEEN ?2 AND ?3 ORDER BY day";

    public async ValueTask<int> SaveAsync(IReadOnlyCollection<DaySnapshot> snapshots, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        cancellationToken.ThrowIfCancellationRequested();
        using var turn = await database.Writing.TakeAsync(cancellationToken);
        using var connection = database.Connect();
        return Guard(() =>
        {
            using var write = connection.BeginTransaction(deferred: false);
            using var statement = new RawStatement(connection, Upsert);
            var changed = snapshots.Count(snapshot => Save(statement, snapshot));
            write.Commit();
            return changed;
        });
    }

    public ValueTask<IReadOnlyList<DaySnapshot>> ReadAsync(
        AccountId account, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Connect();
        return ValueTask.FromResult<IReadOnlyList<DaySnapshot>>(Guard(() =>
        {
            using var statement = new RawStatement(connection, Select);
            statement.Bind(1, account.Value).Bind(2, from.DayNumber).Bind(3, to.DayNumber);
            var found = new List<DaySnapshot>();
            while (statement.Next()) found.Add(Read(statement, account));
            return found;
        }));
    }

    public ValueTask<DateOnly?> ReadNewestDayAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Connect();
        return ValueTask.FromResult<DateOnly?>(Guard<DateOnly?>(() =>
            connection.Number("SELECT max(day) FROM snapshots") is var day and > 0
                ? DateOnly.FromDayNumber((int)day)
                : null));
    }

    private static bool Save(RawStatement statement, DaySnapshot snapshot)
    {
        statement.Bind(1, snapshot.Account.Value).Bind(2, snapshot.Day.DayNumber).Bind(3, snapshot.Scorecard);
        if (snapshot.ScorecardVersion is { } version) statement.Bind(4, (long)version);
        else statement.Bind(4, null);
        if (snapshot.Raw is { } raw) statement.Bind(5, raw);
        else statement.Bind(5, null);
        if (snapshot.Score is { } score) statement.Bind(6, (long)score);
        else statement.Bind(6, null);
        return statement.Bind(7, snapshot.Band.ToString())
            .Bind(8, snapshot.Coverage)
            .Bind(9, MetricSnapshotText.Write(snapshot.Metrics))
            .Run();
    }

    private static DaySnapshot Read(RawStatement row, AccountId account) => new()
    {
        Account = account,
        Day = DateOnly.FromDayNumber((int)row.Int64(0)),
        Scorecard = row.TextOrNull(1),
        ScorecardVersion = row.TextOrNull(1) is null ? null : (int)row.Int64(2),
        Raw = row.DoubleOrNull(3),
        Score = row.DoubleOrNull(4) is { } score ? (int)score : null,
        Band = Enum.Parse<Band>(row.Text(5)),
        Coverage = row.Double(6),
        Metrics = MetricSnapshotText.Read(row.Text(7)),
    };

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
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            // Pages may be wrong in a way that only their contents show.
            throw SqliteFailures.Damaged(failure, database.FilePath);
        }
    }
}
