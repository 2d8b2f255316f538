using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Tests.Reference;
using HealthScore.Scoring.Tests.Scores;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>
/// Scores that follow signals as they arrive, in any order, with time passing and rescorings in between, end as scoring from
/// scratch does: late and future-dated signals, repeats, replaced ids and changed accounts among them.
/// </summary>
public sealed class IncrementalPropertyTests : IDisposable
{
    private const int BooksTogether = 30;
    private const int Rounds = 8;

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Standing_HoweverSignalsArrive_IsWhatScratchSays(int batch)
    {
        var random = new Random(batch);
        var first = new RandomBook(400_000 + (batch * BooksTogether));
        var (accounts, arrivals) = Gather(batch);
        var database = _scratch.OpenDatabase(_clock);
        var (store, scores) = (new SqliteHealthStore(database, _clock), new SqliteScoreStore(database));
        var live = new LiveScoring(scores, first.Calculator, new NoOverrides(), _clock);
        _clock.Advance(first.AsOf.AddDays(-10) - _clock.GetUtcNow());
        random.Shuffle(arrivals);
        for (var round = 0; round < Rounds; round++)
        {
            await WriteAsync(store, accounts, Part(arrivals, round), round, random);
            _clock.Advance(TimeSpan.FromMinutes(random.Next(5 * 24 * 60)));
            await live.CatchUpAsync(CancellationToken.None);
            await CompareAsync(store, scores, first.Calculator, $"batch {batch}, round {round}");
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static (Account[] Accounts, Signal[] Arrivals) Gather(int batch)
    {
        var books = Enumerable.Range(400_000 + (batch * BooksTogether), BooksTogether).Select(seed => (Seed: seed, Book: new RandomBook(seed))).ToList();
        return (
            [.. books.SelectMany(of => of.Book.Accounts.Select(account => account with { Id = Name(of.Seed, account.Id) }))],
            [.. books.SelectMany(of => of.Book.Arrivals.Select(signal => signal with { Account = Name(of.Seed, signal.Account) }))]);
    }

    private static AccountId Name(int seed, AccountId id) => new($"{seed}-{id}");

    private static Signal[] Part(Signal[] arrivals, int round) =>
        arrivals[(arrivals.Length * round / Rounds)..(arrivals.Length * (round + 1) / Rounds)];

    private static async Task WriteAsync(SqliteHealthStore store, Account[] accounts, Signal[] signals, int round, Random random)
    {
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        foreach (var account in accounts)
        {
            if (round == 0) await write.SaveAccountAsync(account, CancellationToken.None);
            else if (random.Next(10) == 0) await write.SaveAccountAsync(account with { Seats = random.Next(20) }, CancellationToken.None);
        }

        await write.SaveSignalsAsync(signals, CancellationToken.None);
        // Some rows come twice, others once more much later.
        await write.SaveSignalsAsync(signals.Where(_ => random.Next(5) == 0).ToArray(), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task CompareAsync(SqliteHealthStore store, SqliteScoreStore scores, ScoreCalculator calculator, string where)
    {
        var book = new Dictionary<AccountId, AccountSignals>();
        await foreach (var account in store.ReadBookAsync(CancellationToken.None)) book.Add(account.Account.Id, account);
        await foreach (var standing in scores.ReadStandingAsync(0, CancellationToken.None))
        {
            var (account, history) = book[standing.Account.Id];
            book.Remove(account.Id);
            var unpacked = calculator.Unpack(account.Id, standing.Score!);
            SameScore.Assert(calculator.Calculate(account, history, standing.Score!.AsOf), unpacked, $"{where}, {account.Id}");
            // Not computed now, but as if it had been.
            var now = calculator.Calculate(account, history, _clock.GetUtcNow());
            Assert.True(
                (now.Score, now.Band, now.Scorecard) == (unpacked!.Score, unpacked.Band, unpacked.Scorecard)
                && now.Rules.Select(rule => rule.Id).SequenceEqual(unpacked.Rules.Select(rule => rule.Id)),
                $"{where}, {account.Id}: computed {unpacked.AsOf:O} {unpacked.Score}, now {now.Score}");
        }

        Assert.Empty(book);
    }
}
