using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Tests.Reference;

namespace HealthScore.Scoring.Tests.History;

/// <summary>
/// Nothing that is dated after an instant is seen at it: adding, changing or taking away later signals and later versions of the
/// account leaves scores, snapshots and movements as they are, to the last bit. Tried on thousands of pasts made by chance.
/// </summary>
public class NoFuturePropertyTests
{
    private const int Books = 400;

    [Fact]
    public void AsOf_WhateverComesLater_IsTheSame() => ForEach((book, past, tampered, end, where) =>
    {
        var snapshots = new SnapshotCalculator(book.Calculator);
        var (from, to) = (UtcDay.Of(end).AddDays(-3), UtcDay.Of(end));
        Same(snapshots.AsOf(past, from, to, book.AsOf), snapshots.AsOf(tampered, from, to, book.AsOf), where);
    });

    [Fact]
    public void AsKnown_WhateverArrivesLater_IsTheSame() => ForEach(
        (book, past, tampered, end, where) =>
        {
            var snapshots = new SnapshotCalculator(book.Calculator);
            var (from, to) = (UtcDay.Of(end).AddDays(-3), UtcDay.Of(end));
            Same(snapshots.AsKnown(past, from, to, book.AsOf), snapshots.AsKnown(tampered, from, to, book.AsOf), where);
        },
        byArrival: true);

    [Fact]
    public void Movement_WhateverComesLater_IsTheSame() => ForEach(
        (book, past, tampered, end, where) =>
        {
            var movements = new MovementCalculator(book.Calculator);
            Assert.Equal(movements.Calculate(past.SeenAt, end), movements.Calculate(tampered.SeenAt, end));
        },
        books: Books / 5);

    [Fact]
    public void Score_WhateverComesLater_IsTheSame() => ForEach((book, past, tampered, end, where) =>
    {
        var (one, other) = (past.SeenAt(end), tampered.SeenAt(end));
        Assert.Equal(
            book.Calculator.Pack(one.Account, one.History, end).Bytes.ToArray(), book.Calculator.Pack(other.Account, other.History, end).Bytes.ToArray());
    });

    private static void ForEach(Action<RandomBook, AccountPast, AccountPast, DateTimeOffset, string> check, bool byArrival = false, int books = Books)
    {
        var differ = 0;
        for (var seed = 600_000; seed < 600_000 + books; seed++)
        {
            var (random, book) = (new Random(seed), new RandomBook(seed));
            foreach (var account in book.Accounts)
            {
                var end = UtcDay.EndOf(UtcDay.Of(book.AsOf).AddDays(-random.Next(1, 60)), book.AsOf);
                var past = Past(book, account, random, byArrival);
                var tampered = Tampered(past, end, random, byArrival);
                if (!past.Arrivals.SequenceEqual(tampered.Arrivals)) differ++;
                check(book, past, tampered, end, $"seed {seed}, {account.Id}, {end:O}");
            }
        }

        Assert.True(differ > books, $"only {differ} futures differ");
    }

    // By date, a row with an id may take back an earlier one; by arrival it cannot.
    private static AccountPast Past(RandomBook book, Account account, Random random, bool byArrival)
    {
        AccountVersion[] versions =
        [
            Version(account, book.AsOf.AddDays(-200)),
            .. Enumerable.Range(0, 3).Select(i => Version(account with { Seats = random.Next(20), Segment = random.Next(2) == 0 ? "smb" : null }, book.AsOf.AddDays(-60 + (i * 25)))),
        ];
        var arrivals = book.Arrivals.Where(signal => signal.Account == account.Id && (byArrival || signal.Id is null))
            .Select(signal => new ArrivedSignal(signal.At.AddHours(random.Next(0, 24 * 20)), signal))
            .OrderBy(arrival => arrival.ArrivedAt);
        return new AccountPast(versions, [.. arrivals]);
    }

    private static AccountVersion Version(Account account, DateTimeOffset at) => new(at, at, account);

    private static AccountPast Tampered(AccountPast past, DateTimeOffset end, Random random, bool byArrival)
    {
        bool IsLater(ArrivedSignal arrival) => (byArrival ? arrival.ArrivedAt : arrival.Signal.At) > end;
        var kept = past.Arrivals.Where(arrival => !IsLater(arrival)).ToList();
        var later = past.Arrivals.Where(IsLater).Where(_ => random.Next(3) > 0)
            .Select(arrival => arrival with { Signal = arrival.Signal with { Value = random.Next(12) } }).ToList();
        foreach (var arrival in past.Arrivals.Where(_ => random.Next(3) == 0))
            later.Add(new ArrivedSignal(end.AddTicks(random.NextInt64(1, TimeSpan.TicksPerDay)), arrival.Signal with { At = byArrival ? arrival.Signal.At : end.AddTicks(1 + random.Next(9)), Value = 11 }));
        // By date the order of arrival may be any; what came before stays before.
        var arrivals = kept.Concat(later).OrderBy(arrival => arrival.ArrivedAt).ToArray();
        var versions = past.Versions.Where((version, i) => i == 0 || version.ValidFrom <= end)
            .Append(Version(past.Current with { Seats = 99, Segment = "enterprise" }, end.AddTicks(1)));
        return new AccountPast([.. versions], arrivals);
    }

    private static void Same(IReadOnlyList<DaySnapshot> expected, IReadOnlyList<DaySnapshot> actual, string where)
    {
        Assert.True(expected.Count == actual.Count, $"{where}: {expected.Count} days, {actual.Count} with another future");
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(one with { Metrics = [] }, other with { Metrics = [] });
            Assert.Equal(one.Metrics, other.Metrics);
        }
    }
}
