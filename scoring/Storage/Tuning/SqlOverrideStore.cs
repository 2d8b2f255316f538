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

    // One that has lapsed is closed when it lapsed, and by nobody.
    private const string Close =
        "UPDATE score_overrides SET ended_at = CASE WHEN until < @now THEN until ELSE @now END, "
        + "ended_by = CASE WHEN until <= @now THEN NULL ELSE @by END WHERE account_id = @account AND ended_at IS NULL";

    public ValueTask<bool> SetAsync(Override byHand, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(byHand);
        return WriteAsync(
            "The override cannot be saved",
            async transaction =>
            {
                if (!await DueMarks.AddAsync(transaction, byHand.Account, ScoreCauses.Override, byHand.From, cancellationToken)) return false;
                await CloseAsync(transaction, byHand.Account, byHand.By, byHand.From, cancellationToken);
                await RunAsync(transaction, Insert, OverrideRow.Of(byHand), cancellationToken);
                return true;
            },
            cancellationToken);
    }

    public ValueTask<Override?> ClearAsync(AccountId account, UserId by, DateTimeOffset now, CancellationToken cancellationToken) => WriteAsync(
        "The override cannot be cleared",
        async transaction =>
        {
            var open = await ReadAsync(
                transaction.Connection!, transaction, $"{Select} WHERE account_id = @account AND ended_at IS NULL AND until > @now",
                new { account = account.Value, now = now.UtcTicks }, cancellationToken);
            if (open is not [var inForce]) return null;
            await DueMarks.AddAsync(transaction, account, ScoreCauses.Override, now, cancellationToken);
            await CloseAsync(transaction, account, by, now, cancellationToken);
            return inForce with { EndedAt = now.ToUniversalTime(), EndedBy = by };
        },
        cancellationToken);

    public async ValueTask<IReadOnlyList<Override>> ReadInForceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(
            $"{Select} WHERE set_at <= @now AND until > @now AND (ended_at IS NULL OR ended_at > @now)", new { now = now.UtcTicks }, cancellationToken);
        return [.. rows.OrderBy(one => one.Account)];
    }

    public ValueTask<IReadOnlyList<Override>> ReadAheadAsync(DateTimeOffset now, CancellationToken cancellationToken) => ReadAsync(
        $"{Select} WHERE (set_at > @now OR ended_at > @now) AND (ended_at IS NULL OR ended_at > set_at)", new { now = now.UtcTicks }, cancellationToken);

    public ValueTask<IReadOnlyList<Override>> ReadOfAsync(AccountId account, CancellationToken cancellationToken) =>
        ReadAsync($"{Select} WHERE account_id = @account ORDER BY set_at", new { account = account.Value }, cancellationToken);

    public ValueTask<IReadOnlyList<Override>> ReadAllAsync(CancellationToken cancellationToken) =>
        ReadAsync($"{Select} ORDER BY set_at", null, cancellationToken);

    private static Task<int> CloseAsync(
        DbTransaction transaction, AccountId account, UserId by, DateTimeOffset now, CancellationToken cancellationToken) =>
        RunAsync(transaction, Close, new { account = account.Value, by = by.Value, now = now.UtcTicks }, cancellationToken);

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
            await own.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbException failure)
        {
            throw database.Explain(fault, failure);
        }
    }
}
