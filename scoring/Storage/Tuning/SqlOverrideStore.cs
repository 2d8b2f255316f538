using System.Data.Common;
using Dapper;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;

namespace HealthScore.Scoring.Storage.Tuning;

/// <summary>Overrides in any database.</summary>
/// <param name="database">Opened with <see cref="TuningMigrations"/> and the tables of accounts and scores.</param>
public sealed class SqlOverrideStore(IDatabase database) : IOverrideStore
{
    private const string Select = $"SELECT {OverrideRow.Columns} FROM score_overrides";

    private const string Insert =
        "INSERT INTO score_overrides (id, account_id, score, band, reason, set_by, set_at, until) "
        + "VALUES (@Id, @Account, @Score, @Band, @Reason, @SetBy, @SetAt, @Until)";

    // What is open, and what a clock that is ahead ended as of later.
    private const string Unended = $"{Select} WHERE account_id = @account AND (ended_at IS NULL OR ended_at > @at) ORDER BY set_at";

    private const string Close = "UPDATE score_overrides SET ended_at = @EndedAt, ended_by = @EndedBy WHERE id = @Id";

    /// <summary>In two parts, for an index answers each: of all that ever were, few are in force.</summary>
    internal const string InForce =
        $"{Select} WHERE ended_at IS NULL AND until > @now AND set_at <= @now "
        + $"UNION ALL {Select} WHERE ended_at > @now AND until > @now AND set_at <= @now";

    /// <summary>As <see cref="InForce"/>.</summary>
    internal const string Ahead =
        $"{Select} WHERE set_at > @now AND (ended_at IS NULL OR ended_at > set_at) UNION {Select} WHERE ended_at > @now AND ended_at > set_at";

    public ValueTask<bool> SetAsync(Override byHand, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(byHand);
        return WriteAsync(
            "The override cannot be saved",
            async transaction =>
            {
                if (!await DueMarks.AddAsync(transaction, byHand.Account, ScoreCauses.Override, byHand.From, cancellationToken)) return false;
                var unended = await UnendedAsync(transaction, byHand.Account, byHand.From, cancellationToken);
                await EndAsync(transaction, unended, byHand.By, byHand.From, cancellationToken);
                await RunAsync(transaction, Insert, OverrideRow.Of(byHand), cancellationToken);
                return true;
            },
            cancellationToken);
    }

    public ValueTask<Override?> ClearAsync(AccountId account, UserId by, DateTimeOffset now, CancellationToken cancellationToken) => WriteAsync(
        "The override cannot be cleared",
        async transaction =>
        {
            // First, so that nobody else sets or clears one of this account meanwhile.
            if (!await DueMarks.AddAsync(transaction, account, ScoreCauses.Override, now, cancellationToken)) return null;
            var unended = await UnendedAsync(transaction, account, now, cancellationToken);
            var running = unended.Where(one => one.Until > now && !(one.EndedAt <= one.From)).ToList();
            if (running.Count == 0) return null;
            await EndAsync(transaction, unended, by, now, cancellationToken);
            return Ended(running.Find(one => one.IsInForceAt(now)) ?? running[^1], by, now);
        },
        cancellationToken);

    public async ValueTask<IReadOnlyList<Override>> ReadInForceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(InForce, new { now = now.UtcTicks }, cancellationToken);
        return [.. rows.OrderBy(one => one.Account)];
    }

    public ValueTask<IReadOnlyList<Override>> ReadAheadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(Ahead, new { now = now.UtcTicks }, cancellationToken);

    public ValueTask<IReadOnlyList<Override>> ReadOfAsync(AccountId account, CancellationToken cancellationToken) =>
        ReadAsync($"{Select} WHERE account_id = @account ORDER BY set_at", new { account = account.Value }, cancellationToken);

    public ValueTask<IReadOnlyList<Override>> ReadAllAsync(CancellationToken cancellationToken) =>
        ReadAsync($"{Select} ORDER BY set_at", null, cancellationToken);

    private static Task<IReadOnlyList<Override>> UnendedAsync(
        DbTransaction transaction, AccountId account, DateTimeOffset at, CancellationToken cancellationToken) =>
        ReadAsync(transaction.Connection!, transaction, Unended, new { account = account.Value, at = at.UtcTicks }, cancellationToken);

    private static async Task EndAsync(
        DbTransaction transaction, IEnumerable<Override> unended, UserId by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var one in unended) await RunAsync(transaction, Close, OverrideRow.Of(Ended(one, by, at)), cancellationToken);
    }

    // One that has lapsed ended when it lapsed, and by nobody.
    private static Override Ended(Override one, UserId by, DateTimeOffset at) => one.Until <= at
        ? one with { EndedAt = one.Until, EndedBy = null }
        : one with { EndedAt = at.ToUniversalTime(), EndedBy = by };

    private static Task<int> RunAsync(DbTransaction transaction, string sql, object values, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken));

    private static async Task<IReadOnlyList<Override>> ReadAsync(
        DbConnection connection, DbTransaction? transaction, string sql, object? values, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<OverrideRow>(
            new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read())];
    }

    private async ValueTask<IReadOnlyList<Override>> ReadAsync(string sql, object? values, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            return await ReadAsync(connection, null, sql, values, cancellationToken);
        }
        catch (DbException failure)
        {
            throw database.Explain("The overrides in the store cannot be read", failure);
        }
    }

    private async ValueTask<T> WriteAsync<T>(string fault, Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var own = await database.BeginWriteAsync(cancellationToken);
            var result = await write(own.Transaction);
            // False or null: nothing is to happen, also no mark is to stay.
            if (!EqualityComparer<T>.Default.Equals(result, default)) await own.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbException failure)
        {
            throw database.Explain(fault, failure);
        }
    }
}
