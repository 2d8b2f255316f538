using System.Runtime.CompilerServices;
using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Standing scores and their feed in a PostgreSQL database, where several instances claim accounts side by side.</summary>
/// <param name="database">Opened with <see cref="PostgresMigrations.Scoring"/>; its owner disposes it.</param>
public sealed class PostgresScoreStore(PostgresDatabase database) : IScoreStore
{
    private const string Standing = $"SELECT {StandingColumns.Selected} FROM {StandingColumns.Tables} ";

    private const string Feed =
        "SELECT f.position, a.account_id, f.causes, f.before, f.after FROM score_feed f "
        + "JOIN accounts a ON a.account_key = f.account_key WHERE f.position > $1 ORDER BY f.position LIMIT $2";

    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken) =>
        NumberAsync("SELECT stamp FROM standing_book", [], cancellationToken);

    public async IAsyncEnumerable<StandingScore> ReadStandingAsync(
        long afterStamp, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Command(Standing + "WHERE s.stamp > $1 ORDER BY s.stamp, s.account_key", afterStamp);
        await using var rows = await Guard(() => command.ExecuteReaderAsync(cancellationToken));
        while (await Guard(() => NextAsync(rows, StandingColumns.Standing, cancellationToken)) is { } standing) yield return standing;
    }

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) =>
        PostgresText.MayBeStored(account.Value)
            ? ReadAsync(
                Standing + "WHERE a.account_id = $1", [PostgresText.Clean(account.Value)],
                rows => NextAsync(rows, StandingColumns.Standing, cancellationToken), cancellationToken)
            : ValueTask.FromResult<StandingScore?>(null);

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) => ReadAsync<DateTimeOffset?>(
        "SELECT due_at FROM standing_scores WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
        [],
        async rows => await rows.ReadAsync(cancellationToken) ? new DateTimeOffset(rows.GetInt64(0), TimeSpan.Zero) : null,
        cancellationToken);

    public async ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await Guard(() => database.RunAsync(
            connection => PostgresRescoring.BeginAsync(connection, database.Address, now, limit, cancellationToken), cancellationToken));
    }

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => ReadAsync(
        "SELECT scorecards FROM standing_book", [],
        async rows => await rows.ReadAsync(cancellationToken) ? rows.TextOrNull(0) : null, cancellationToken);

    public async ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fingerprint);
        return await Guard(() => database.RunAsync(
            async connection =>
            {
                await using var ready = connection;
                var marking = new ScorecardMarking(connection, PostgresText.Clean(fingerprint), now.UtcTicks);
                var areOther = await marking.BeginAsync(cancellationToken);
                while (await marking.MarkAsync(cancellationToken)) cancellationToken.ThrowIfCancellationRequested();
                return areOther;
            },
            cancellationToken));
    }

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync<IReadOnlyList<FeedEntry>>(
            Feed,
            [afterPosition, (long)limit],
            async rows =>
            {
                var entries = new List<FeedEntry>();
                while (await NextAsync(rows, Entry, cancellationToken) is { } entry) entries.Add(entry);
                return entries;
            },
            cancellationToken);
    }

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) =>
        NumberAsync("SELECT feed_position FROM standing_book", [], cancellationToken);

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) =>
        NumberAsync("SELECT position FROM feed_cursors WHERE subscriber = $1", [subscriber], cancellationToken);

    public async ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await Guard(async () =>
        {
            await using var write = await connection.BeginTransactionAsync(cancellationToken);
            var moved = await FeedCursors.MoveAsync(write, subscriber, from, to, cancellationToken);
            await write.CommitAsync(cancellationToken);
            return moved;
        });
    }

    private static FeedEntry Entry(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        new AccountId(row.GetString(1)),
        (ScoreCauses)row.GetInt64(2),
        row.TextOrNull(3) is { } before ? FeedScoreText.Read(before) : null,
        FeedScoreText.Read(row.GetString(4)));

    private static async Task<T?> NextAsync<T>(NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
        where T : class => await rows.ReadAsync(cancellationToken) ? read(rows) : null;

    private ValueTask<long> NumberAsync(string sql, object?[] values, CancellationToken cancellationToken) => ReadAsync(
        sql, values, async rows => await rows.ReadAsync(cancellationToken) ? rows.GetInt64(0) : 0, cancellationToken);

    // One statement sees one state.
    private async ValueTask<T> ReadAsync<T>(
        string sql, object?[] values, Func<NpgsqlDataReader, Task<T>> read, CancellationToken cancellationToken) =>
        await Guard(() => database.RunAsync(
            async connection =>
            {
                await using var ready = connection;
                await using var command = connection.Command(sql, values);
                await using var rows = await command.ExecuteReaderAsync(cancellationToken);
                return await read(rows);
            },
            cancellationToken));

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
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException or InvalidCastException)
        {
            // Somebody may have changed rows by hand.
            throw PostgresFailures.Damaged(failure, database.Address);
        }
    }
}
