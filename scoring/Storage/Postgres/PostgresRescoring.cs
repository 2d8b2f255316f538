using HealthScore.Scoring.Live;
using Npgsql;
using NpgsqlTypes;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>
/// One transaction that holds the rows of the accounts it claimed. What is saved waits for the commit: stamp and feed are held
/// by one at a time, so they are held as shortly as possible.
/// </summary>
internal sealed class PostgresRescoring : IRescoring
{
    private const string SaveScores =
        "UPDATE standing_scores s SET due_at = q.due_at, causes = 0, stamp = $1, packed = q.packed, override_id = q.override_id, "
        + "override_score = q.override_score, override_band = q.override_band, override_until = q.override_until "
        + "FROM unnest($2, $3, $4, $5, $6, $7, $8) "
        + "AS q(account_key, due_at, packed, override_id, override_score, override_band, override_until) "
        + "WHERE s.account_key = q.account_key";

    // A write that touches a claimed account waits for its commit, and others wait for that write.
    private const int MostAtOnce = 200;

    private readonly PostgresTransaction _transaction;
    private readonly PostgresAddress _address;
    private readonly Dictionary<DueAccount, int> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly List<Rescored> _saved = [];

    private PostgresRescoring(
        PostgresTransaction transaction, PostgresAddress address, List<(int Key, DueAccount Account)> claimed, string? scorecards)
    {
        Scorecards = scorecards;
        _transaction = transaction;
        _address = address;
        foreach (var (key, account) in claimed) _keys.Add(account, key);
        Accounts = claimed.ConvertAll(found => found.Account);
    }

    public IReadOnlyList<DueAccount> Accounts { get; }

    public string? Scorecards { get; }

    /// <param name="connection">Belongs to the rescoring from here on, also when this fails.</param>
    public static async Task<PostgresRescoring> BeginAsync(
        NpgsqlConnection connection, PostgresAddress address, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var transaction = await PostgresTransaction.BeginAsync(connection, cancellationToken);
        try
        {
            // A process that stands still must not hold its accounts for ever.
            await connection.ExecuteAsync(
                "SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '60s'", [], cancellationToken);
            var claimed = await new DueReading(connection).ClaimAsync(now, Math.Min(limit, MostAtOnce), cancellationToken);
            // After the claim: who puts others in force from here on waits for the claimed accounts to make them due again.
            await using var command = connection.Command("SELECT scorecards FROM standing_book");
            var scorecards = await command.ExecuteScalarAsync(cancellationToken) as string;
            return new PostgresRescoring(transaction, address, claimed, scorecards);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public ValueTask SaveAsync(IReadOnlyCollection<Rescored> scores, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scores);
        cancellationToken.ThrowIfCancellationRequested();
        _saved.AddRange(scores);
        return ValueTask.CompletedTask;
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_saved.Count > 0) await StoreAsync(cancellationToken);
            await _transaction.CommitAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw PostgresFailures.Explain(failure, _address);
        }
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        var (stamp, position) = await LockBookAsync(cancellationToken);
        var entries = new List<(int Key, FeedEntry Entry)>();
        foreach (var rescored in _saved)
        {
            if (FeedEntry.Of(rescored, position + 1) is not { } entry) continue;
            entries.Add((_keys[rescored.Account], entry));
            position++;
        }

        await using (var batch = _transaction.Connection.CreateBatch())
        {
            batch.Add(SaveScores, Columns(stamp));
            batch.Add("UPDATE standing_book SET stamp = $1, feed_position = $2", stamp, position);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        if (entries.Count > 0) await AddAsync(entries, cancellationToken);
    }

    private async Task<(long Stamp, long Position)> LockBookAsync(CancellationToken cancellationToken)
    {
        await using var command = _transaction.Connection.Command("SELECT stamp + 1, feed_position FROM standing_book FOR UPDATE");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private object?[] Columns(long stamp) =>
    [
        stamp,
        Column(rescored => _keys[rescored.Account]),
        Column(rescored => rescored.Due?.UtcTicks),
        Column(rescored => rescored.Score.Bytes.ToArray()),
        Column(rescored => rescored.Override is { } by ? PostgresText.Clean(by.Id) : null),
        Column(rescored => rescored.Override?.Score),
        Column(rescored => rescored.Override?.Band.ToString()),
        Column(rescored => rescored.Override?.Until?.UtcTicks),
    ];

    private T[] Column<T>(Converter<Rescored, T> part) => [.. _saved.ConvertAll(part)];

    private async Task AddAsync(List<(int Key, FeedEntry Entry)> entries, CancellationToken cancellationToken)
    {
        await using var rows = await _transaction.Connection.BeginBinaryImportAsync(
            "COPY score_feed (position, account_key, causes, before, after) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var (key, entry) in entries)
        {
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(entry.Position, NpgsqlDbType.Bigint, cancellationToken);
            await rows.WriteAsync(key, NpgsqlDbType.Integer, cancellationToken);
            await rows.WriteAsync((long)entry.Causes, NpgsqlDbType.Bigint, cancellationToken);
            if (entry.Before is { } before) await rows.WriteAsync(FeedScoreText.Write(before), NpgsqlDbType.Text, cancellationToken);
            else await rows.WriteNullAsync(cancellationToken);
            await rows.WriteAsync(FeedScoreText.Write(entry.After), NpgsqlDbType.Text, cancellationToken);
        }

        await rows.CompleteAsync(cancellationToken);
    }
}
