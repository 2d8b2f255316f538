using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>A write may store its signals together; that must not show.</summary>
public sealed class LongWriteTests
{
    private static readonly string[] Accounts = ["A1", "A2", "A3"];

    [Fact]
    public async Task SaveSignals_WhenStoredTogetherOrBehind_EndsAsWhenStoredOneByOne()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            // Later writes bring much of the earlier ones again.
            Signal[][] writes = [Some(random, [], 60), [], [], []];
            for (var i = 1; i < writes.Length; i++) writes[i] = Some(random, writes[i - 1], 60);
            var oneByOne = await StoreAsync(writes, oneByOne: true, rowsAtOnce: 1_000);
            // Runs of three are stored while the next is gathered.
            foreach (var rowsAtOnce in (int[])[1_000, 3])
            {
                var together = await StoreAsync(writes, oneByOne: false, rowsAtOnce);
                Assert.True(
                    oneByOne.SequenceEqual(together), $"seed {seed}:\n{string.Join('\n', oneByOne)}\nbut\n{string.Join('\n', together)}");
            }
        }
    }

    [Fact]
    public async Task Commit_WhenNobodyAskedForCounts_HasStoredTheSignals()
    {
        using var scratch = new SqliteScratch();
        var store = scratch.OpenStore(new StepClock());
        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(Make.Account("A1"), CancellationToken.None);
            await write.SaveSignalsAsync(new[] { Make.Signal("A1", 1) }, CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        Assert.Single((await store.ReadSignalsAsync(new AccountId("A1"), CancellationToken.None))!);
    }

    [Fact]
    public async Task Dispose_WithoutCommit_LeavesNothing()
    {
        using var scratch = new SqliteScratch();
        var store = scratch.OpenStore(new StepClock());
        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(Make.Account("A1"), CancellationToken.None);
            await write.SaveSignalsAsync(new[] { Make.Signal("A1", 1), Make.Signal("A1", 2) }, CancellationToken.None);
            await write.SettleAsync(CancellationToken.None);
            Assert.Equal(2, write.Signals.New);
        }

        Assert.Empty(await store.ReadAccountsAsync(CancellationToken.None));
    }

    private static Signal[] Some(Random random, Signal[] before, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => before.Length > 0 && random.Next(4) > 0
            ? before[random.Next(before.Length)]
            : Make.Signal(
                Accounts[random.Next(Accounts.Length)], random.Next(3), random.Next(3) == 0 ? null : $"s{random.Next(9)}",
                random.Next(3), random.Next(2) == 0 ? "usage.events" : "survey.nps", random.Next(2) == 0 ? [] : [("topic", "x")])),
    ];

    private static async Task<List<string>> StoreAsync(Signal[][] writes, bool oneByOne, int rowsAtOnce)
    {
        using var scratch = new SqliteScratch();
        var clock = new StepClock();
        var store = new SqliteHealthStore(scratch.OpenDatabase(clock), clock) { RowsAtOnce = rowsAtOnce };
        List<string> seen = [];
        foreach (var signals in writes)
        {
            await using var write = await store.BeginWriteAsync(CancellationToken.None);
            foreach (var account in Accounts) await write.SaveAccountAsync(Make.Account(account), CancellationToken.None);
            for (var i = 0; i < signals.Length; i++)
            {
                await write.SaveSignalsAsync(signals.AsMemory(i, 1), CancellationToken.None);
                if (oneByOne) await write.SettleAsync(CancellationToken.None);
            }

            await write.SettleAsync(CancellationToken.None);
            seen.Add(write.Signals.ToString());
            await write.CommitAsync(CancellationToken.None);
        }

        seen.Add(Contents(scratch, clock));
        return seen;
    }

    // Every table that a signal leaves something in.
    private static string Contents(SqliteScratch scratch, StepClock clock)
    {
        using var connection = scratch.OpenDatabase(clock).Connect();
        var text = new System.Text.StringBuilder();
        foreach (var table in (string[])["book", "arrivals", "signals", "replaced_signals", "standing_scores"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using var rows = command.ExecuteReader();
            while (rows.Read()) text.Append(table).Append(' ').AppendJoin(' ', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)).AppendLine();
        }

        return text.ToString();
    }
}
