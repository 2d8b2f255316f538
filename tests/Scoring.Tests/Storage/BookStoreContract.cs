using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Whole books, and random histories against a model in memory.</summary>
public abstract class BookStoreContract : StoreContract
{
    [Fact]
    public async Task ReadAccount_WhenUnknown_GivesNothing() =>
        Assert.Null(await Open().ReadAccountAsync(new AccountId("nobody"), CancellationToken.None));

    [Fact]
    public async Task ReadAccount_WhenItHasSignals_GivesItsHistory()
    {
        var store = Open();
        await Save(store, Make.Account("a"), Make.Account("b"));
        await Save(store, Make.Signal("a", 2, day: 2), Make.Signal("a", 1, day: 1), Make.Signal("b", 9));

        var read = (await store.ReadAccountAsync(new AccountId("a"), CancellationToken.None))!;

        Assert.Equal("a Corp", read.Account.Name);
        Assert.Equal([1, 2], read.History.Of("usage.events").Values.ToArray());
    }

    [Fact]
    public async Task ReadBook_WhenAccountsHaveNoSignals_GivesThemToo()
    {
        var store = Open();
        await Save(store, Make.Account("b"), Make.Account("a"));
        await Save(store, Make.Signal("a", 9));

        var book = await Book(store);

        Assert.Equal(["b", "a"], book.Select(account => account.Account.Id.Value));
        Assert.Equal([0, 1], book.Select(account => account.History.Count));
    }

    [Fact]
    public async Task ReadBook_WhileAnotherWrites_StaysAtItsState()
    {
        var store = Open();
        await Save(store, Make.Account("a"), Make.Account("b"));
        await using var book = store.ReadBookAsync(CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await book.MoveNextAsync());

        await Save(Open(), Make.Signal("b", 1));

        Assert.True(await book.MoveNextAsync());
        Assert.Equal(0, book.Current.History.Count);
    }

    [Fact]
    public async Task BeginWrite_WhenTwoConnectionsWriteInTurns_BothCount()
    {
        var (first, second) = (Open(), Open());
        await Save(first, Make.Account("a"));
        for (var i = 0; i < 20; i++) await Save(i % 2 == 0 ? first : second, Make.Signal("a", i));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => (double)i), (await Signals(first, "a")).Select(s => s.Value));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task SaveSignals_WhenHistoriesAreRandom_AgreesWithTheModel(int seed)
    {
        var random = new Random(seed);
        var store = Open();
        await Save(store, Make.Account("a"), Make.Account("b"));
        var model = new List<Signal>();
        for (var round = 0; round < 40; round++)
        {
            Signal[] file = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Any(random))];
            Arrive(model, file);

            var (counts, _) = await Save(store, file);
            var revision = await Revision(store);
            var (again, _) = await Save(Open(), file);

            Assert.Equal(file.Length, counts.Total);
            Assert.True(again.ChangesNothing);
            Assert.Equal(revision, await Revision(store));
            foreach (var account in (string[])["a", "b"])
                Assert.Equal(model.Where(signal => signal.Account.Value == account), await Signals(store, account));
        }
    }

    private static async Task<List<AccountSignals>> Book(IHealthStore store)
    {
        var book = new List<AccountSignals>();
        await foreach (var account in store.ReadBookAsync(CancellationToken.None)) book.Add(account);
        return book;
    }

    private static Signal Any(Random random) => Make.Signal(
        random.Next(2) == 0 ? "a" : "b",
        random.Next(3),
        random.Next(2) == 0 ? null : $"id{random.Next(4)}",
        random.Next(3),
        random.Next(2) == 0 ? "k.one" : "k.two",
        random.Next(3) == 0 ? [("feature", $"f{random.Next(2)}")] : []);

    /// <summary>The rules in their plainest form: a file counts by its end, each row at its last occurrence.</summary>
    private static void Arrive(List<Signal> model, Signal[] file)
    {
        for (var i = 0; i < file.Length; i++)
        {
            var row = file[i];
            if (row.Id is null)
            {
                if (!model.Contains(row)) model.Add(row);
                continue;
            }

            bool IsSame(Signal other) => (other.Account, other.Kind, other.Id) == (row.Account, row.Kind, row.Id);
            if (file.Skip(i + 1).Any(IsSame) || model.Contains(row)) continue;
            model.RemoveAll(IsSame);
            model.Add(row);
        }
    }
}
