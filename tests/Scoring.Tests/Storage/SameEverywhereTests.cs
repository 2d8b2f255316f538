using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Tests.Reference;
using HealthScore.Scoring.Tests.Scores;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Random books scored from their files, from SQLite and from PostgreSQL: every figure is the same to the last bit.</summary>
[ClassNeeds("postgres")]
public sealed class SameEverywhereTests : IDisposable
{
    private const int BooksEach = 6;

    private readonly TemporaryFolder _folder = new();
    private readonly StepClock _clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Scores_OfARandomBook_AreTheSameFromFilesAndBothStores(int batch)
    {
        for (var seed = batch * 1_000; seed < (batch * 1_000) + BooksEach; seed++)
        {
            var (made, book) = (new RandomCase(seed), new RandomBook(seed));
            var accounts = _folder.Write("accounts.csv", CaseFiles.Accounts(made));
            var signals = _folder.Write("signals.csv", CaseFiles.Signals(made));
            using var file = new SqliteScratch();
            using var schema = new PostgresScratch();
            var database = schema.OpenDatabase(_clock);
            var postgres = new PostgresHealthStore(database, _clock) { RowsAtOnce = 1 + (seed % 40) };
            var sqlite = new SqliteHealthStore(file.OpenDatabase(_clock), _clock);
            var counts = await Import(sqlite, accounts, signals);
            Assert.Equal(counts, await Import(postgres, accounts, signals));
            await CompareScores(book, await FromFiles(book, accounts, signals), sqlite, postgres, $"book {seed}");
            await ComparePasts(sqlite, postgres);
            await CompareLive(book, new SqliteScoreStore(file.OpenDatabase(_clock)), new PostgresScoreStore(database));
            Assert.Equal(await Import(sqlite, accounts, signals), await Import(postgres, accounts, signals));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(WriteCounts Accounts, WriteCounts Signals)> Import(IHealthStore store, string accounts, string signals)
    {
        var report = await new BookImport(store).AddAccounts(accounts).AddSignals(signals).RunAsync(CancellationToken.None);
        return (report.Accounts, report.Signals);
    }

    private static Task<Dictionary<AccountId, AccountScore>> FromFiles(RandomBook book, string accountsPath, string signalsPath)
    {
        var accounts = AccountsFile.Read(accountsPath);
        using var signals = SignalsFile.Read(signalsPath, accounts, SignalNeeds.Of(book.Set), book.AsOf, 10, CancellationToken.None);
        return Task.FromResult(accounts.Accounts.Select((account, i) => book.Calculator.Calculate(account, signals.Of(i), book.AsOf))
            .ToDictionary(score => score.Account));
    }

    private static async Task CompareScores(
        RandomBook book, Dictionary<AccountId, AccountScore> expected, IHealthStore sqlite, IHealthStore postgres, string where)
    {
        foreach (var store in (IHealthStore[])[sqlite, postgres])
        {
            var count = 0;
            await foreach (var (account, history) in store.ReadBookAsync(CancellationToken.None))
            {
                count++;
                var score = book.Calculator.Calculate(account, history, book.AsOf);
                SameScore.Assert(expected[account.Id], score, $"{where}, {account.Id}, {store}");
                var alone = await store.ReadAccountAsync(account.Id, CancellationToken.None);
                SameScore.Assert(score, book.Calculator.Calculate(alone!.Account, alone.History, book.AsOf), $"{where}, {account.Id} alone, {store}");
            }

            Assert.Equal(expected.Count, count);
        }
    }

    private static async Task ComparePasts(SqliteHealthStore sqlite, PostgresHealthStore postgres)
    {
        var left = new List<string>();
        var right = new List<string>();
        await foreach (var past in sqlite.ReadPastsAsync(CancellationToken.None)) left.Add(Told(past));
        await foreach (var past in postgres.ReadPastsAsync(CancellationToken.None)) right.Add(Told(past));
        Assert.Equal(left, right);
    }

    private static string Told(AccountPast past) => string.Join(
        '\n',
        past.Versions.Select(version => $"{version.ValidFrom:O} {version.ArrivedAt:O} {version.Account.Name} {version.Account.Arr}")
            .Concat(past.Arrivals.Select(arrival =>
                $"{arrival.ArrivedAt:O} {arrival.Signal.At:O} {arrival.Signal.Kind} {arrival.Signal.Value:R} {arrival.Signal.Id} "
                + string.Join(',', arrival.Signal.Attributes))));

    private async Task CompareLive(RandomBook book, SqliteScoreStore sqlite, PostgresScoreStore postgres)
    {
        foreach (var store in (IScoreStore[])[sqlite, postgres])
            await new LiveScoring(store, book.Calculator, new NoOverrides(), _clock).CatchUpAsync(CancellationToken.None);
        var (left, right) = (await Standing(sqlite), await Standing(postgres));
        Assert.Equal(left, right);
        Assert.Equal(await sqlite.ReadNextDueAsync(CancellationToken.None), await postgres.ReadNextDueAsync(CancellationToken.None));
        Assert.Equal(await Feed(sqlite), await Feed(postgres));
    }

    private static async Task<List<string>> Standing(IScoreStore store)
    {
        var all = new List<string>();
        await foreach (var standing in store.ReadStandingAsync(0, CancellationToken.None))
            all.Add($"{standing.Account.Id} {standing.Due:O} {standing.ShownScore} {Convert.ToHexString(standing.Score!.Bytes.Span)}");
        return [.. all.Order(StringComparer.Ordinal)];
    }

    // Accounts that are due at the same instant are claimed in any order.
    private static async Task<List<string>> Feed(IScoreStore store) =>
        [.. (await store.ReadChangesAsync(0, 10_000, CancellationToken.None))
            .Select(entry => $"{entry.Account} {entry.Causes} {entry.After.Score} {entry.After.Raw:R} {entry.After.Coverage:R}").Order(StringComparer.Ordinal)];
}
