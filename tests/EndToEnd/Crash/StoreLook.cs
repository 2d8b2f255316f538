using HealthScore.Bot.Storage;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.EndToEnd.Crash;

/// <summary>All that a store was found to hold.</summary>
internal sealed record StoreLook
{
    public required IReadOnlyList<AccountPast> Pasts { get; init; }

    public required IReadOnlyDictionary<AccountId, AccountSignals> Book { get; init; }

    public required IReadOnlyList<StandingScore> Standing { get; init; }

    public required OverrideLog Overrides { get; init; }

    public required IReadOnlyList<FeedEntry> Feed { get; init; }

    public required long NewestChange { get; init; }

    /// <summary>Which accounts wait to be scored, and why.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    public required long Revision { get; init; }

    /// <summary>Of the scorecards in force; null before any were.</summary>
    public required string? Scorecards { get; init; }

    /// <summary>When it was looked at.</summary>
    public required DateTimeOffset At { get; init; }

    public static async Task<StoreLook> ReadAsync(OpenedStore store)
    {
        var book = new Dictionary<AccountId, AccountSignals>();
        await foreach (var account in store.Health.ReadBookAsync(CancellationToken.None)) book.Add(account.Account.Id, account);
        return new StoreLook
        {
            Pasts = await store.Past.ReadPastsAsync(CancellationToken.None).ToListAsync(),
            Book = book,
            Standing = await store.Scores.ReadStandingAsync(0, CancellationToken.None).ToListAsync(),
            Overrides = new OverrideLog(await new SqlOverrideStore(store.Database).ReadAllAsync(CancellationToken.None)),
            Feed = await store.Scores.ReadChangesAsync(0, int.MaxValue, CancellationToken.None),
            NewestChange = await store.Scores.ReadNewestChangeAsync(CancellationToken.None),
            Marks = await TextsAsync(
                store.Database,
                "SELECT account_id || ' waits: ' || causes FROM standing_scores JOIN accounts USING (account_key) WHERE causes <> 0"),
            Revision = await store.Health.ReadRevisionAsync(CancellationToken.None),
            Scorecards = (await TextsAsync(store.Database, "SELECT scorecards FROM standing_book WHERE scorecards IS NOT NULL")).SingleOrDefault(),
            At = TimeProvider.System.GetUtcNow(),
        };
    }

    /// <summary>One client's accounts, as <see cref="ClientBook"/> has them.</summary>
    public List<string> LinesOf(string prefix)
    {
        var lines = new List<string>();
        foreach (var past in Pasts.Where(past => past.Id.Value.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(past => past.Id.Value, StringComparer.Ordinal))
        {
            lines.AddRange(past.Versions.Select(version => ClientBook.Line(version.Account)));
            // Of one identity the last arrival stands; without an id every arrival does.
            var last = new HashSet<(string, string)>();
            var arrivals = past.Arrivals.Select(arrival => arrival.Signal).Reverse()
                .Select(signal => ClientBook.Line(signal, signal.Id is null || last.Add((signal.Kind, signal.Id)))).ToList();
            arrivals.Reverse();
            lines.AddRange(arrivals);
        }

        return lines;
    }

    private static async Task<List<string>> TextsAsync(IDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts;
    }
}
