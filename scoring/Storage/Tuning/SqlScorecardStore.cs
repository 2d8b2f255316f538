using System.Data.Common;
using Dapper;
using HealthScore.Scoring.Scorecards.Versions;

namespace HealthScore.Scoring.Storage.Tuning;

/// <summary>The history of scorecards in any database.</summary>
/// <param name="database">Opened with <see cref="TuningMigrations"/>.</param>
public sealed class SqlScorecardStore(IDatabase database) : IScorecardStore
{
    private const string Select = $"SELECT {ScorecardVersionRow.Columns} FROM scorecard_versions";

    // Another instance may record the same at the same time.
    private const string Insert =
        "INSERT INTO scorecard_versions (fingerprint, version, scorecard, variant, file_name, content, recorded_at, recorded_by, note) "
        + "VALUES (@Fingerprint, @Version, @Scorecard, @Variant, @FileName, @Content, @RecordedAt, @RecordedBy, @Note) ON CONFLICT DO NOTHING";

    private const string Newest = "SELECT number AS Number, members AS Members FROM scorecard_sets ORDER BY number DESC LIMIT 1";

    private const string InsertSet =
        "INSERT INTO scorecard_sets (number, since, members) VALUES (@number, @since, @members) ON CONFLICT DO NOTHING";

    public async ValueTask<IReadOnlyList<ScorecardVersion>> RecordAsync(
        IReadOnlyCollection<ScorecardVersion> cards, DateTimeOffset? inForceSince, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cards);
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            var news = await AddAsync(write.Transaction, cards, cancellationToken);
            if (inForceSince is { } since) await UseAsync(write.Transaction, cards, since, cancellationToken);
            await write.CommitAsync(cancellationToken);
            return news;
        }
        catch (DbException failure)
        {
            throw database.Explain("The history of scorecards cannot be saved", failure);
        }
    }

    public async ValueTask<IReadOnlyList<ScorecardVersion>> ReadAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            var rows = await RowsAsync(connection, null, cancellationToken);
            return [.. rows.Select(row => row.Read())
                .OrderBy(card => card.Scorecard, StringComparer.Ordinal).ThenBy(card => card.Version).ThenBy(card => card.Variant)];
        }
        catch (DbException failure)
        {
            throw database.Explain("The history of scorecards cannot be read", failure);
        }
    }

    public async ValueTask<IReadOnlyList<ScorecardVersion>?> ReadInForceAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            var members = await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
                "SELECT members FROM scorecard_sets WHERE since <= @since ORDER BY number DESC LIMIT 1",
                new { since = instant.UtcTicks }, cancellationToken: cancellationToken));
            if (members is null) return null;
            var wanted = members.Split('\n').ToHashSet(StringComparer.Ordinal);
            return [.. (await RowsAsync(connection, null, cancellationToken)).Where(row => wanted.Contains(row.Member)).Select(row => row.Read())];
        }
        catch (DbException failure)
        {
            throw database.Explain("The history of scorecards cannot be read", failure);
        }
    }

    private static async Task<List<ScorecardVersion>> AddAsync(
        DbTransaction transaction, IReadOnlyCollection<ScorecardVersion> cards, CancellationToken cancellationToken)
    {
        var known = (await RowsAsync(transaction.Connection!, transaction, cancellationToken)).ToList();
        var news = new List<ScorecardVersion>();
        foreach (var card in cards)
        {
            var same = known.Where(row => row.Scorecard == card.Scorecard && row.Version == card.Version).ToList();
            if (same.Exists(row => row.Fingerprint == card.Fingerprint)) continue;
            var row = ScorecardVersionRow.Of(card, same.Count);
            await RunAsync(transaction, Insert, row, cancellationToken);
            known.Add(row);
            news.Add(row.Read());
        }

        return news;
    }

    private static async Task UseAsync(
        DbTransaction transaction, IReadOnlyCollection<ScorecardVersion> cards, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var newest = await transaction.Connection!.QueryFirstOrDefaultAsync<(long Number, string Members)>(
            new CommandDefinition(Newest, null, transaction, cancellationToken: cancellationToken));
        var members = string.Join('\n', cards.Select(card => ScorecardVersionRow.Of(card, 0).Member).Order(StringComparer.Ordinal));
        if (newest.Members == members) return;
        await RunAsync(transaction, InsertSet, new { number = newest.Number + 1, since = since.UtcTicks, members }, cancellationToken);
    }

    private static Task<IEnumerable<ScorecardVersionRow>> RowsAsync(
        DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        connection.QueryAsync<ScorecardVersionRow>(new CommandDefinition(Select, null, transaction, cancellationToken: cancellationToken));

    private static Task<int> RunAsync(DbTransaction transaction, string sql, object values, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken));
}
