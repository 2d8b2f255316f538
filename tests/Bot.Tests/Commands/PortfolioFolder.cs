using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;
using Microsoft.Extensions.Configuration;

namespace HealthScore.Bot.Tests.Commands;

/// <summary>A small store with a scorecard of its own, for commands that work on the portfolio; it is noon, 1 March 2026.</summary>
internal sealed class PortfolioFolder : IDisposable
{
    private const string Card = """
        id: pair
        version: 1
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: d
            weight: 1
            metrics:
              - { id: one, weight: 1, measure: { kind: one, agg: last, window: 60d }, curve: [[0, 0], [100, 100]] }
              - { id: two, weight: 1, measure: { kind: two, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
        """;

    private readonly TemporaryFolder _folder = new();

    public PortfolioFolder() => WriteCard(Card);

    public StringWriter Output { get; } = new();

    public StringWriter Error { get; } = new();

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Store:Path"] = _folder.File("store.db"),
        ["Scorecards:Path"] = _folder.File("card.yaml"),
        ["Demo:Enabled"] = "false",
    }).Build();

    /// <summary>Acme Corp and Acme Labs with two metrics each, the second of Acme Corp silent since January.</summary>
    public static async Task<PortfolioFolder> StartAsync()
    {
        var folder = new PortfolioFolder();
        using var database = SqliteDatabase.Open(folder._folder.File("store.db"), [SqliteMigrations.Scoring], new StoppedClock());
        await using var write = await new SqliteHealthStore(database, new StoppedClock()).BeginWriteAsync(CancellationToken.None);
        foreach (var account in Accounts()) await write.SaveAccountAsync(account, CancellationToken.None);
        await write.SaveSignalsAsync(Signals().ToArray(), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        return folder;
    }

    /// <summary>As a server does that scores by what is in force now.</summary>
    public async Task ServeAsync()
    {
        var now = new StoppedClock().GetUtcNow();
        using var database = SqliteDatabase.Open(_folder.File("store.db"), [SqliteMigrations.Scoring], new StoppedClock());
        var inForce = await new SqliteScoreStore(database).ReadScorecardsAsync(CancellationToken.None);
        await new ScoreServers(database).KeepAsync("server", inForce!, now, now.AddMinutes(1), CancellationToken.None);
    }

    /// <summary>As when changes became too old.</summary>
    public void RemoveChanges(int upTo)
    {
        using var database = SqliteDatabase.Open(_folder.File("store.db"), [SqliteMigrations.Scoring], new StoppedClock());
        using var connection = database.ConnectAsync(CancellationToken.None).AsTask().Result;
        using var command = connection.CreateCommand();
        command.CommandText = $"DELETE FROM score_feed WHERE position <= {upTo}";
        command.ExecuteNonQuery();
    }

    public string File(string name) => _folder.File(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public void WriteCard(string card) => _folder.Write("card.yaml", card);

    /// <summary>The next version of the scorecard, in which all is worth half.</summary>
    public void ChangeCard() => WriteCard(
        Card.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("[100, 100]", "[100, 50]", StringComparison.Ordinal));

    public void Clear()
    {
        Output.GetStringBuilder().Clear();
        Error.GetStringBuilder().Clear();
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        _folder.Dispose();
    }

    private static Account[] Accounts() =>
    [
        new() { Id = new("acme-corp"), Name = "Acme Corp", Segment = "enterprise", Owner = new("ana@example.com"), StartedOn = new(2025, 1, 1) },
        new()
        {
            Id = new("acme-labs"), Name = "Acme Labs", Segment = "smb", Owner = new("ben@example.com"), StartedOn = new(2025, 1, 1),
            Status = AccountStatus.Churned, ChurnedOn = new(2026, 2, 10), Custom = new Dictionary<string, string> { ["region"] = "north" },
        },
    ];

    private static IEnumerable<Signal> Signals()
    {
        yield return Make("acme-corp", "one", "2026-01-10", 80);
        yield return Make("acme-corp", "two", "2026-01-10", 40);
        yield return Make("acme-corp", "one", "2026-02-20", 60);
        yield return Make("acme-corp", "survey.nps", "2026-02-20", 9);
        yield return Make("acme-corp", "survey.nps", "2026-02-21", 3);
        yield return Make("acme-corp", "survey.nps", "2026-02-22", 10);
        yield return Make("acme-labs", "survey.nps", "2026-02-01", 5);
        yield return Make("acme-labs", "one", "2026-02-01", 5);
        foreach (var day in new[] { "2026-02-20", "2026-02-21", "2026-02-22" })
            yield return Make("acme-corp", "support.ticket", day, 1, new SignalAttributes([KeyValuePair.Create("topic", "bug")]));
    }

    private static Signal Make(string account, string kind, string day, double value, SignalAttributes attributes = default) => new(
        new AccountId(account), kind, new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero), value, null, attributes);
}
