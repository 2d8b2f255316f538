using HealthScore.Scoring.Live;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>
/// Puts scorecards in force and makes every account due, in portions between which others write. How far it came is in the
/// store, so that somebody else can finish it.
/// </summary>
internal sealed class ScorecardMarking(NpgsqlConnection connection, string fingerprint, long now)
{
    private const int Portion = 1_000;

    private const string Mark =
        "WITH portion AS (SELECT account_key FROM standing_scores WHERE account_key > $1 ORDER BY account_key LIMIT $2), "
        + "marked AS (UPDATE standing_scores s SET due_at = LEAST(s.due_at, $3), causes = s.causes | $4 FROM portion p "
        + "WHERE s.account_key = p.account_key) SELECT max(account_key) FROM portion";

    /// <returns>Whether others were in force, or none.</returns>
    public async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        // Without any account marked yet: each is marked after this, so whoever claims one now computes it under these.
        await using var command = connection.Command(
            "UPDATE standing_book SET stamp = stamp + 1, scorecards = $1, marked_to = 0 WHERE scorecards IS DISTINCT FROM $1", fingerprint);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>Makes a portion due, also one that somebody else left.</summary>
    /// <returns>False when all are.</returns>
    public async Task<bool> MarkAsync(CancellationToken cancellationToken)
    {
        if (await MarkedToAsync(cancellationToken) is null) return false;
        await using var write = await connection.BeginTransactionAsync(cancellationToken);
        // As every write of accounts does, so that no two wait for each other's accounts.
        await BookRow.LockAsync(connection, cancellationToken);
        if (await MarkedToAsync(cancellationToken) is not { } from) return false;
        await using var mark = connection.Command(Mark, from, (long)Portion, now, (long)ScoreCauses.Scorecard);
        var to = await mark.ExecuteScalarAsync(cancellationToken) as int?;
        // Others may have come in force since: they begin from the first account again.
        await connection.ExecuteAsync(
            "UPDATE standing_book SET stamp = stamp + 1, marked_to = $1 WHERE scorecards = $2 AND marked_to = $3",
            [to, fingerprint, from], cancellationToken);
        await write.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<int?> MarkedToAsync(CancellationToken cancellationToken)
    {
        await using var command = connection.Command("SELECT marked_to FROM standing_book WHERE scorecards = $1", fingerprint);
        return await command.ExecuteScalarAsync(cancellationToken) as int?;
    }
}
