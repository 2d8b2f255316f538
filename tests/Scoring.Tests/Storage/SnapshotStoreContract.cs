using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Daily snapshots: every field there and back, one per account and day.</summary>
public abstract class SnapshotStoreContract : StoreContract
{
    private static readonly DateOnly Day = new(2026, 2, 28);

    private static readonly DaySnapshot Full = new()
    {
        Account = new AccountId("a"),
        Day = Day,
        Scorecard = "saas, \"default\"",
        ScorecardVersion = 0,
        Raw = 1 / 3.0,
        Score = 0,
        Band = Band.Red,
        Coverage = 0.1 + 0.2,
        Metrics = [new("z", 100.0 / 3, 2 / 3.0), new("a ünı", null, 0)],
    };

    private static readonly DaySnapshot Bare = Full with
    {
        Day = Day.AddDays(1), Scorecard = null, ScorecardVersion = null, Raw = null, Score = null, Band = Band.Unknown, Coverage = 0, Metrics = [],
    };

    private protected abstract ISnapshotStore OpenSnapshots();

    [Fact]
    public async Task Read_WhenSaved_GivesEveryFieldBack()
    {
        await Accounts("a");
        Assert.Equal(2, await Save(Bare, Full));

        var read = await Read("a", Day, Day.AddDays(1));

        Assert.Equal(2, read.Count);
        foreach (var (expected, actual) in new[] { Full, Bare }.Zip(read))
        {
            Assert.Equal(expected.Metrics, actual.Metrics);
            Assert.Equal(expected with { Metrics = actual.Metrics }, actual);
        }
    }

    [Fact]
    public async Task Save_WhenTheSameAgain_ChangesNothing()
    {
        await Accounts("a");
        await Save(Full, Bare);

        Assert.Equal(0, await Save(Full, Bare));
    }

    [Fact]
    public async Task Save_WhenADayIsThere_ReplacesIt()
    {
        await Accounts("a");
        await Save(Full, Bare);

        Assert.Equal(1, await Save(Full with { Raw = null, Score = null }, Bare));

        Assert.Null((await Read("a", Day, Day))[0].Raw);
    }

    [Fact]
    public async Task Save_WhenTheAccountIsUnknown_LeavesItOut()
    {
        await Accounts("a");

        Assert.Equal(1, await Save(Full with { Account = new AccountId("nobody") }, Full));

        Assert.Empty(await Read("nobody", Day, Day));
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(-5, -1, 0)]
    [InlineData(-5, 5, 2)]
    [InlineData(1, 5, 1)]
    [InlineData(5, -5, 0)]
    public async Task Read_TakesTheDaysBetween(int from, int to, int expected)
    {
        await Accounts("a", "b");
        await Save(Bare, Full, Full with { Account = new AccountId("b") });

        Assert.Equal(expected, (await Read("a", Day.AddDays(from), Day.AddDays(to))).Count);
    }

    [Fact]
    public async Task ReadNewestDay_IsOfAnyAccount()
    {
        await Accounts("a", "b");
        Assert.Null(await OpenSnapshots().ReadNewestDayAsync(CancellationToken.None));

        await Save(Full with { Account = new AccountId("b"), Day = Day.AddDays(9) }, Full);

        Assert.Equal(Day.AddDays(9), await OpenSnapshots().ReadNewestDayAsync(CancellationToken.None));
    }

    private Task<WriteCounts> Accounts(params string[] ids) => Save(Open(), [.. ids.Select(id => Make.Account(id))]);

    private async Task<int> Save(params DaySnapshot[] snapshots) =>
        await OpenSnapshots().SaveAsync(snapshots, CancellationToken.None);

    private async Task<IReadOnlyList<DaySnapshot>> Read(string account, DateOnly from, DateOnly to) =>
        await OpenSnapshots().ReadAsync(new AccountId(account), from, to, CancellationToken.None);
}
