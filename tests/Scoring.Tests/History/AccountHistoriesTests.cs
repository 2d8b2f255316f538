using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Scoring.Tests.Measures;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.History;

/// <summary>Histories on a store; now is 1 March 2026, 09:00Z, until a test moves it.</summary>
public sealed class AccountHistoriesTests : IDisposable
{
    private static readonly string NewVersion = Cards.Pair
        .Replace("version: 1", "version: 2", StringComparison.Ordinal)
        .Replace("[[0, 0], [100, 100]] }\n", "[[0, 0], [100, 50]] }\n", StringComparison.Ordinal);

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();
    private readonly SqliteHealthStore _store;
    private readonly SqliteSnapshotStore _snapshots;
    private readonly SqlOverrideStore _overrides;
    private readonly SqlScorecardStore _versions;

    public AccountHistoriesTests()
    {
        var database = _scratch.OpenDatabase(_clock, TuningMigrations.All);
        (_store, _snapshots) = (new SqliteHealthStore(database, _clock), new SqliteSnapshotStore(database));
        (_overrides, _versions) = (new SqlOverrideStore(database), new SqlScorecardStore(database));
    }

    [Fact]
    public async Task Read_TellsTheLastDays()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40), Cards.Signal("2026-02-28", 80, "two"));

        var history = await ReadAsync(Cards.Pair, days: 3);

        Assert.Equal(["2026-02-27: 40 v1", "2026-02-28: 60 v1", "2026-03-01: 60 v1"], history.Days.Select(Shown));
        Assert.All(history.Days, day => Assert.False(day.IsRecorded));
    }

    [Fact]
    public async Task Read_OfAnUnknownAccount_IsNull() =>
        Assert.Null(await Histories(Cards.Pair).ReadAsync(new AccountId("nobody"), 3, false, CancellationToken.None));

    [Fact]
    public async Task Keep_OfDaysThatAreOver_IsNotDoneAgain()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40));
        var histories = Histories(Cards.Pair);
        var history = await ReadAsync(Cards.Pair, days: 3);

        Assert.Equal(2, await histories.KeepAsync(history, CancellationToken.None));
        Assert.Equal(0, await histories.KeepAsync(await ReadAsync(Cards.Pair, days: 3), CancellationToken.None));
    }

    // What a day is at ten in the morning is not what it was: the scorecard at its end makes its snapshot.
    [Fact]
    public async Task Keep_OfToday_KeepsNothing()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40));
        await Histories(Cards.Pair).KeepAsync(await ReadAsync(Cards.Pair, days: 1), CancellationToken.None);
        await Histories(Cards.Pair).KeepBookAsync(1, CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(["2026-03-01: 20 v2", "2026-03-02: 20 v2"], (await ReadAsync(NewVersion, days: 2)).Days.Select(Shown));
    }

    // The same change without a new version number: the record of contents tells the days apart.
    [Fact]
    public async Task Read_WhenTheContentHasChangedUnderOneVersion_ShowsWhatWasRecorded()
    {
        var changed = NewVersion.Replace("version: 2", "version: 1", StringComparison.Ordinal);
        await UseAsync(Cards.Pair);
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40));
        _clock.Advance(TimeSpan.FromDays(1));
        await Histories(Cards.Pair).KeepBookAsync(2, CancellationToken.None);
        await UseAsync(changed);

        var history = await ReadAsync(changed, days: 2);

        Assert.Equal(["2026-03-01: 40 v1", "2026-03-02: 20 v1"], history.Days.Select(Shown));
        Assert.Equal(0, await Histories(changed).KeepAsync(history, CancellationToken.None));
        Assert.Equal(["2026-03-01: 40 v1", "2026-03-02: 20 v1"], (await ReadAsync(changed, days: 2)).Days.Select(Shown));
    }

    // Kept under version 1; version 2 halves what "one" is worth. Days that are over stay as they were shown, today does not.
    [Fact]
    public async Task Read_WhenTheScorecardHasChanged_ShowsWhatWasRecorded()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40));
        _clock.Advance(TimeSpan.FromDays(1));
        await Histories(Cards.Pair).KeepBookAsync(4, CancellationToken.None);
        await SaveAsync([Acme()], Cards.Signal("2026-03-01T20:00:00Z", 60));

        var history = await ReadAsync(NewVersion, days: 4);

        Assert.Equal(["2026-02-27: 40 v1", "2026-02-28: 40 v1", "2026-03-01: 40 v1", "2026-03-02: 30 v2"], history.Days.Select(Shown));
        Assert.Equal([true, true, true, false], history.Days.Select(day => day.IsRecorded));
        Assert.Equal(0, await Histories(NewVersion).KeepAsync(history, CancellationToken.None));
    }

    // Nothing happened between the days but the new version: nothing of the change is the customer's.
    [Fact]
    public async Task EndOfDay_WhenTheScorecardHasChanged_LeavesTheChangeToIt()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-20", 40));
        await Histories(Cards.Pair).KeepBookAsync(3, CancellationToken.None);
        var histories = Histories(NewVersion);
        var past = (await _store.ReadPastAsync(new AccountId("A"), CancellationToken.None))!;

        var change = new ChangeCalculator(Cards.Calculator(NewVersion)).Between(
            await histories.EndOfDayAsync(past, new(2026, 2, 28), CancellationToken.None),
            await histories.EndOfDayAsync(past, new(2026, 3, 1), CancellationToken.None));

        Assert.Equal((40, 20, -20), (change.From.Raw, change.To.Raw, change.RawChange));
        Assert.Equal((0, 0, -20), (change.Customer, change.FromData, change.FromScorecard));
    }

    // Set at noon of 28 February, ended on 1 March at 8: the computed score stays beside on both days it touches.
    [Fact]
    public async Task Read_WhenAScoreWasPutByHand_ShowsItOnTheDaysItWasInForce()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40), Cards.Signal("2026-02-27", 60, "two"));
        await SetAsync(Override.OfScore("o", new AccountId("A"), 90, "they renew", new("ana@example.com"), Cards.Instant("2026-02-28T12:00Z"), Cards.Instant("2026-03-01T08:00Z")));

        var history = await ReadAsync(Cards.Pair, days: 3);

        Assert.Equal([null, 90, null], history.Days.Select(day => day.Override?.Score));
        Assert.Equal([null, Band.Green, null], history.Days.Select(day => day.Override?.Band));
        Assert.All(history.Days, day => Assert.Equal(50, day.Snapshot.Score));
    }

    [Fact]
    public async Task EndOfDay_WhenAnOverrideWasInForce_MakesItAPartOfItsOwn()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-20", 40), Cards.Signal("2026-02-20", 60, "two"), Cards.Signal("2026-03-01T01:00Z", 50));
        await SetAsync(Override.OfBand("o", new AccountId("A"), Band.Red, "they left", new("ana@example.com"), Cards.Instant("2026-02-28T12:00Z"), Cards.Instant("2026-03-02T08:00Z")));
        var histories = Histories(Cards.Pair);
        var past = (await _store.ReadPastAsync(new AccountId("A"), CancellationToken.None))!;

        var change = new ChangeCalculator(Cards.Calculator(Cards.Pair)).Between(
            await histories.EndOfDayAsync(past, new(2026, 2, 27), CancellationToken.None),
            await histories.EndAtAsync(past, Cards.Instant("2026-03-01T02:00Z"), CancellationToken.None));

        // 50 → 55 as computed; shown as red, so as the highest red score.
        Assert.Equal((50, 49, false, true, 55), (change.From.Score, change.To.Score, change.From.IsByHand, change.To.IsByHand, change.To.Computed));
        Assert.Equal((5, 0, 0, -6), (change.RawChange, change.Besides!.Rules, change.Besides.Rounding, change.Besides.Overrides));
        Assert.Equal(-1, change.ScoreDifference);
    }

    // Nothing was kept of the days, but what was in force then is known: version 2 halves what "one" is worth, from 2 March on.
    // The customer's rise of 20 counts half of itself under version 2; the rest is the scorecard's.
    [Fact]
    public async Task EndOfDay_WhenTheFormerScorecardIsStored_ComputesUnderItExactly()
    {
        await UseAsync(Cards.Pair);
        await SaveAsync([Acme()], Cards.Signal("2026-03-01", 40), Cards.Signal("2026-03-01", 60, "two"), Cards.Signal("2026-03-02T12:00Z", 60));
        _clock.Advance(TimeSpan.FromDays(1));
        await UseAsync(NewVersion);
        _clock.Advance(TimeSpan.FromDays(1));

        var change = await BetweenAsync(NewVersion, new(2026, 3, 1), new(2026, 3, 2));

        Assert.Equal((50, 45, -5), (change.From.Raw, change.To.Raw, change.RawChange));
        Assert.Equal((1, 2, true, false), (change.From.ScorecardVersion, change.To.ScorecardVersion, change.ScorecardChanged, change.From.IsRecorded));
        Assert.Equal((5, 0, -10), (change.Customer, change.FromData, change.FromScorecard));
        Assert.NotNull(change.Besides!.Rules);
    }

    [Fact]
    public async Task EndOfDay_WhenBothDaysWereUnderOneFormerScorecard_ComparesUnderIt()
    {
        await UseAsync(Cards.Pair);
        await SaveAsync([Acme()], Cards.Signal("2026-03-01", 40), Cards.Signal("2026-03-02T12:00Z", 60));
        _clock.Advance(TimeSpan.FromDays(2));
        await UseAsync(NewVersion);
        _clock.Advance(TimeSpan.FromDays(1));

        var change = await BetweenAsync(NewVersion, new(2026, 3, 1), new(2026, 3, 2));

        Assert.Equal((40, 60, 20, 0), (change.From.Raw, change.To.Raw, change.Customer, change.FromScorecard));
        Assert.Equal((1, false), (change.To.ScorecardVersion, change.ScorecardChanged));
    }

    [Fact]
    public async Task EndOfDay_WhenTheContentChangedUnderOneNumber_StillNamesTheScorecard()
    {
        await UseAsync(Cards.Pair);
        await SaveAsync([Acme()], Cards.Signal("2026-03-01", 40));
        _clock.Advance(TimeSpan.FromDays(1));
        var changed = NewVersion.Replace("version: 2", "version: 1", StringComparison.Ordinal);
        await UseAsync(changed);
        _clock.Advance(TimeSpan.FromDays(1));

        var change = await BetweenAsync(changed, new(2026, 3, 1), new(2026, 3, 2));

        Assert.Equal((40, 20, 0, -20, true), (change.From.Raw, change.To.Raw, change.Customer, change.FromScorecard, change.ScorecardChanged));
    }

    private async Task<ScoreChange> BetweenAsync(string card, DateOnly from, DateOnly to)
    {
        var histories = Histories(card);
        var past = (await _store.ReadPastAsync(new AccountId("A"), CancellationToken.None))!;
        return new ChangeCalculator(Cards.Calculator(card)).Between(
            await histories.EndOfDayAsync(past, from, CancellationToken.None), await histories.EndOfDayAsync(past, to, CancellationToken.None));
    }

    // A correction that comes on 2 March rewrites 27 February, but not what was known then.
    [Fact]
    public async Task Read_WhenDataCameLate_HasItInThePast_ButNotAsKnown()
    {
        _clock.Advance(TimeSpan.FromDays(-2));
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40, id: "x"));
        await Histories(Cards.Pair).KeepBookAsync(1, CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(3));
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 90, id: "x"));

        Assert.Equal(["2026-02-27: 90 v1", "2026-02-28: 90 v1", "2026-03-01: 90 v1", "2026-03-02: 90 v1"], (await ReadAsync(Cards.Pair, 30)).Days.Select(Shown));
        Assert.Equal(["2026-02-27: 40 v1", "2026-02-28: 40 v1", "2026-03-01: 40 v1", "2026-03-02: 90 v1"], (await ReadAsync(Cards.Pair, 30, asKnown: true)).Days.Select(Shown));
    }

    // The account moved to another segment on 1 March: the days before are scored as what it was.
    [Fact]
    public async Task Read_WhenAnAttributeChanged_UsesTheValueOfEachDay()
    {
        const string PerSeat = """
            id: seats
            bands: { green: 75, yellow: 50 }
            dimensions: [{ id: d, weight: 1, metrics: [{ id: m, weight: 1, measure: { attribute: seats }, curve: [[0, 0], [100, 100]] }] }]
            """;
        _clock.Advance(TimeSpan.FromDays(-2));
        await SaveAsync([Acme("seats=10")], Cards.Signal("2026-02-25", 1));
        _clock.Advance(TimeSpan.FromDays(2));
        await SaveAsync([Acme("seats=70")]);

        var history = await ReadAsync(PerSeat, days: 4);

        Assert.Equal([10, 10, 10, 70], history.Days.Select(day => day.Snapshot.Raw));
    }

    [Fact]
    public async Task Read_WhenAskedForMoreDaysThanThereAre_BeginsWithTheFirstSignal()
    {
        await SaveAsync([Acme()], Cards.Signal("2026-02-27", 40));

        Assert.Equal(3, (await ReadAsync(Cards.Pair, 1_000_000)).Days.Count);
    }

    [Fact]
    public async Task KeepBook_KeepsEveryAccount()
    {
        await SaveAsync([Acme(), Acme() with { Id = new AccountId("B") }], Cards.Signal("2026-02-27", 40), Cards.Signal("2026-03-01", 40) with { Account = new AccountId("B") });

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(4, await Histories(Cards.Pair).KeepBookAsync(5, CancellationToken.None));
        Assert.Equal(0, await Histories(Cards.Pair).KeepBookAsync(5, CancellationToken.None));
    }

    public void Dispose() => _scratch.Dispose();

    private static Account Acme(string cells = "") => Reads.Account(cells);

    private async Task SetAsync(Override byHand) => Assert.True(await _overrides.SetAsync(byHand, CancellationToken.None));

    private AccountHistories Histories(string card) => new(
        _store, _snapshots, _overrides, new FormerScorecards(_versions, Cards.Calculator(card)), Cards.Calculator(card), _clock);

    private async Task UseAsync(string card)
    {
        var read = Cards.Calculator(card).Scorecards.Scorecards[0];
        await _versions.RecordAsync(
            [new ScorecardVersion(read.Id, read.Version, CardNotation.Fingerprint(read), "0.yaml", card) { At = _clock.GetUtcNow(), By = "ana" }],
            _clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task<AccountHistory> ReadAsync(string card, int days, bool asKnown = false) =>
        (await Histories(card).ReadAsync(new AccountId("A"), days, asKnown, CancellationToken.None))!;

    private async Task SaveAsync(Account[] accounts, params Signal[] signals)
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        foreach (var account in accounts) await write.SaveAccountAsync(account, CancellationToken.None);
        await write.SaveSignalsAsync(signals, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private static string Shown(HistoryDay day) =>
        FormattableString.Invariant($"{day.Snapshot.Day:yyyy-MM-dd}: {day.Snapshot.Raw} v{day.Snapshot.ScorecardVersion}");
}
