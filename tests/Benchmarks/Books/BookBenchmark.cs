using System.Diagnostics;
using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Benchmarks.Books;

/// <summary>The book in memory: its size, queries, one account, changes.</summary>
internal sealed class BookBenchmark(int accounts)
{
    private const int Batch = 20_000;

    private readonly MadeBook _made = new();

    public async Task RunAsync(TextWriter output)
    {
        var table = await MarkdownTable.StartAsync(output, "what", $"{accounts.ToString("N0", CultureInfo.InvariantCulture)} accounts");
        var book = Build();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        await table.AddAsync("managed memory", Megabytes(GC.GetTotalMemory(forceFullCollection: true)));
        await table.AddAsync("memory of the process", Megabytes(Environment.WorkingSet));
        await QueriesAsync(table, book);
        await AccountsAsync(table, book);
        await ChangesAsync(table, book);
        await table.AddAsync("most memory of the process", Megabytes(Process.GetCurrentProcess().PeakWorkingSet64));
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB");

    private static string Of(double[] microseconds)
    {
        Array.Sort(microseconds);
        var (median, p99) = (microseconds[microseconds.Length / 2], microseconds[microseconds.Length * 99 / 100]);
        return string.Create(CultureInfo.InvariantCulture, $"{median:N1} µs (p99 {p99:N1} µs)");
    }

    private static double[] Time(int times, Action<int> work)
    {
        for (var i = 0; i < Math.Min(times, 50); i++) work(i);
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            work(i);
            taken[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        return taken;
    }

    private Book Build()
    {
        var book = Book.Empty(_made.Calculator);
        for (var from = 0; from < accounts; from += Batch)
        {
            var rows = Enumerable.Range(from, Math.Min(Batch, accounts - from)).Select(i => _made.Standing(i, round: 0, stamp: 1));
            book = book.With([.. rows], new BookMark(1, MadeBook.AsOf));
        }

        return book;
    }

    private static async Task QueriesAsync(MarkdownTable table, Book book)
    {
        // A team of twenty, and a lead who may see two hundred people's accounts.
        HashSet<UserId> team = [.. Enumerable.Range(0, 20).Select(MadeBook.Owner)], seen = [.. Enumerable.Range(0, 200).Select(MadeBook.Owner)];
        var query = new BookQuery
        {
            ActiveOnly = true,
            Bands = [Band.Red],
            Segments = ["enterprise"],
            People = [Among(team), Among(seen)],
        };
        await table.AddAsync("red, enterprise, my team, by ARR, top 10", Of(Time(200, _ => book.Page(query, BookOrder.LargestArr, 0, 10))));
        await table.AddAsync("red, by ARR, top 10", Of(Time(100, _ => book.Page(new BookQuery { Bands = [Band.Red] }, BookOrder.LargestArr, 0, 10))));
        await table.AddAsync("all, lowest score first, top 10", Of(Time(50, _ => book.Page(BookQuery.All, BookOrder.LowestScore, 0, 10))));
        await table.AddAsync("counts and ARR by band, all", Of(Time(50, _ => book.Sum(BookQuery.All))));
        await table.AddAsync("median score of a segment", Of(Time(
            20, _ => book.Spread(new BookQuery { Segments = ["smb"] }, new BookColumn(BookColumnKind.Score)).Quantile(0.5))));
    }

    private static PeopleFilter Among(HashSet<UserId> people) => new(id => id is { } owner && people.Contains(owner), _ => false);

    private async Task AccountsAsync(MarkdownTable table, Book book)
    {
        var random = new Random(1);
        var cold = Enumerable.Range(0, 20_000).Select(_ => MadeBook.Account(random.Next(accounts)).Id).ToArray();
        await table.AddAsync("an account, first time", Of(Time(cold.Length, i => book.TryFind(cold[i], out _))));
        var warm = cold.Take(1_000).ToArray();
        foreach (var id in warm) book.TryFind(id, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100_000; i++) book.TryFind(warm[^1], out _);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100_000;
        await table.AddAsync("an account, again", Of(Time(100_000, i => book.TryFind(warm[^1], out _))) + $", {bytes} B");
    }

    private async Task ChangesAsync(MarkdownTable table, Book book)
    {
        foreach (var count in (int[])[1, 1_000, 10_000])
        {
            var random = new Random(count);
            var changes = Enumerable.Range(0, count).Select(_ => _made.Standing(random.Next(accounts), round: 1, stamp: 2)).ToList();
            await table.AddAsync(
                string.Create(CultureInfo.InvariantCulture, $"{count:N0} changed scores"),
                Of(Time(20, i => book = book.With(changes, new BookMark(2 + i, MadeBook.AsOf)))));
        }
    }
}
