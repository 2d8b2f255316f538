using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Daily snapshots in a PostgreSQL database.</summary>
/// <param name="database">Opened with <see cref="PostgresMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class PostgresSnapshotStore(PostgresDatabase database) : ISnapshotStore
{
    private const int AtOnce = 10_000;

    // Equal contents are left alone, so that saving the same days again writes nothing. In one order, so that two writers never
    // wait for each other.
    private const string Upsert =
        "INSERT INTO snapshots AS s SELECT a.account_key, q.day, q.scorecard, q.version, q.raw, q.score, q.band, q.coverage, q.metrics "
        + "FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS q(id, day, scorecard, version, raw, score, band, coverage, metrics) "
        + "JOIN accounts a ON a.account_id = q.id ORDER BY a.account_key, q.day "
        + "ON CONFLICT (account_key, day) DO UPDATE SET scorecard = excluded.scorecard, version = excluded.version, raw = excluded.raw, "
        + "score = excluded.score, band = excluded.band, coverage = excluded.coverage, metrics = excluded.metrics "
        + "WHERE (s.scorecard, s.version, s.raw, s.score, s.band, s.coverage, s.metrics) IS DISTINCT FROM (excluded.scorecard, "
        + "excluded.version, excluded.raw, excluded.score, excluded.band, excluded.coverage, excluded.metrics)";

    private const string Select =
        "SELECT day, scorecard, version, raw, score, band, coverage, metrics FROM snapshots "
        + "WHERE account_key = (SELECT account_key FROM accounts WHERE account_id = $1) AND day BETWEEN $2 AND $3 ORDER BY day";

    public async ValueTask<int> SaveAsync(IReadOnlyCollection<DaySnapshot> snapshots, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await Guard(async () =>
        {
            await using var write = await connection.BeginTransactionAsync(cancellationToken);
            var changed = 0;
            foreach (var round in Rounds(snapshots))
            {
                await using var command = connection.Command(Upsert, Columns(round));
                changed += await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await write.CommitAsync(cancellationToken);
            return changed;
        });
    }

    public async ValueTask<IReadOnlyList<DaySnapshot>> ReadAsync(
        AccountId account, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (!PostgresText.MayBeStored(account.Value)) return [];
        await using var connection = await database.OpenAsync(cancellationToken);
        return await Guard(async () =>
        {
            await using var command = connection.Command(Select, PostgresText.Clean(account.Value), from.DayNumber, to.DayNumber);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<DaySnapshot>();
            while (await row.ReadAsync(cancellationToken)) found.Add(Read(row, account));
            return found;
        });
    }

    public async ValueTask<DateOnly?> ReadNewestDayAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await Guard<DateOnly?>(async () =>
        {
            await using var command = connection.Command("SELECT max(day) FROM snapshots");
            return await command.ExecuteScalarAsync(cancellationToken) is int day ? DateOnly.FromDayNumber(day) : null;
        });
    }

    /// <summary>A statement changes a row once only, so one of an account and day that comes again waits for a later round.</summary>
    private static IEnumerable<DaySnapshot[]> Rounds(IReadOnlyCollection<DaySnapshot> snapshots) =>
        snapshots.GroupBy(snapshot => (snapshot.Account, snapshot.Day))
            .SelectMany(same => same.Select((snapshot, time) => (snapshot, time)))
            .GroupBy(pair => pair.time, pair => pair.snapshot)
            .OrderBy(round => round.Key)
            .SelectMany(round => round.Chunk(AtOnce));

    private static object?[] Columns(DaySnapshot[] snapshots) =>
    [
        Array.ConvertAll(snapshots, snapshot => PostgresText.MayBeStored(snapshot.Account.Value) ? PostgresText.Clean(snapshot.Account.Value) : ""),
        Array.ConvertAll(snapshots, snapshot => snapshot.Day.DayNumber),
        Array.ConvertAll(snapshots, snapshot => snapshot.Scorecard is { } scorecard ? PostgresText.Clean(scorecard) : null),
        Array.ConvertAll(snapshots, snapshot => snapshot.ScorecardVersion),
        Array.ConvertAll(snapshots, snapshot => snapshot.Raw),
        Array.ConvertAll(snapshots, snapshot => snapshot.Score),
        Array.ConvertAll(snapshots, snapshot => snapshot.Band.ToString()),
        Array.ConvertAll(snapshots, snapshot => snapshot.Coverage),
        Array.ConvertAll(snapshots, snapshot => PostgresText.Clean(MetricSnapshotText.Write(snapshot.Metrics))),
    ];

    private static DaySnapshot Read(NpgsqlDataReader row, AccountId account) => new()
    {
        Account = account,
        Day = DateOnly.FromDayNumber(row.GetInt32(0)),
        Scorecard = row.TextOrNull(1),
        ScorecardVersion = row.IsDBNull(2) ? null : row.GetInt32(2),
        Raw = row.DoubleOrNull(3),
        Score = row.IsDBNull(4) ? null : row.GetInt32(4),
        Band = Enum.Parse<Band>(row.GetString(5)),
        Coverage = row.GetDouble(6),
        Metrics = MetricSnapshotText.Read(row.GetString(7)),
    };

    private async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException failure)
        {
            throw PostgresFailures.Explain(failure, database.Address);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            // Somebody may have changed rows by hand.
            throw PostgresFailures.Damaged(failure, database.Address);
        }
    }
}
