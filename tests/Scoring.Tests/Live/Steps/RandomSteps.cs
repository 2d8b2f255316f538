using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Reference;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Live.Steps;

/// <summary>Does something to a store by chance, from a seed, and tells it to <see cref="ExpectedStore"/>.</summary>
internal sealed class RandomSteps(int seed, RandomBook book, StoreParts store, ExpectedStore expected, ManualTime time, string file)
{
    private static readonly UserId Ana = new("ana@example.com");
    private static readonly Band[] Bands = [Band.Red, Band.Yellow, Band.Green];

    private readonly Random _random = new(seed);
    private int _overrides;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Time always moves a little, so that every scoring has an instant of its own.</summary>
    public async Task TakeAsync()
    {
        for (var i = _random.Next(1, 4); i > 0; i--) await ActAsync();
        await MoveAsync();
    }

    private Task ActAsync() => _random.Next(12) switch
    {
        < 4 => SaveAsync(isKept: true),
        4 => SaveAsync(isKept: false),
        5 => ImportAsync(),
        < 9 => SetAsync(),
        9 => ClearAsync(),
        _ => Task.CompletedTask,
    };

    // Often exactly to where something changes, and to just before it.
    private async Task MoveAsync()
    {
        var next = await store.Scores.ReadNextDueAsync(CancellationToken.None);
        var by = _random.Next(6) switch
        {
            0 when next > Now => next.Value - Now,
            1 when next > Now => next.Value - Now - TimeSpan.FromTicks(1),
            2 => TimeSpan.FromDays(_random.Next(1, 9)),
            3 => TimeSpan.FromMinutes(_random.Next(1, 600)),
            _ => TimeSpan.FromTicks(_random.Next(1, 50_000_000)),
        };
        time.Advance(by > TimeSpan.Zero ? by : TimeSpan.FromTicks(1));
    }

    private async Task SaveAsync(bool isKept)
    {
        Account[] accounts = _random.Next(3) == 0 ? [Changed()] : [];
        Signal[][] batches = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Signals())];
        await using var write = await store.Health.BeginWriteAsync(CancellationToken.None);
        foreach (var account in accounts) await write.SaveAccountAsync(account, CancellationToken.None);
        foreach (var batch in batches) await write.SaveSignalsAsync(batch, CancellationToken.None);
        if (!isKept) return;
        await write.CommitAsync(CancellationToken.None);
        foreach (var account in accounts) expected.Save(account);
        foreach (var batch in batches) expected.Save(batch);
    }

    private async Task ImportAsync()
    {
        var signals = Signals();
        await File.WriteAllTextAsync(file, SignalRows.Csv(signals), CancellationToken.None);
        await new BookImport(store.Health).AddSignals(file).RunAsync(CancellationToken.None);
        expected.Save(signals);
    }

    private async Task SetAsync()
    {
        // Machines' clocks differ a little.
        var (id, account, from) = ($"o-{++_overrides}", AnyAccount(), Now + Skew());
        var until = from + (_random.Next(2) == 0 ? TimeSpan.FromMinutes(_random.Next(1, 2_000)) : TimeSpan.FromDays(_random.Next(1, 20)));
        var one = _random.Next(2) == 0
            ? Override.OfScore(id, account, _random.Next(101), "why", Ana, from, until)
            : Override.OfBand(id, account, Bands[_random.Next(Bands.Length)], "why", Ana, from, until);
        await store.Overrides.SetAsync(one, CancellationToken.None);
        expected.Set(one);
    }

    private async Task ClearAsync()
    {
        var (account, at) = (AnyAccount(), Now + Skew());
        await store.Overrides.ClearAsync(account, Ana, at, CancellationToken.None);
        expected.Clear(account, at);
    }

    private TimeSpan Skew() => _random.Next(4) == 0 ? TimeSpan.FromSeconds(_random.Next(-120, 600)) : TimeSpan.Zero;

    private Signal[] Signals()
    {
        var all = Enumerable.Range(0, _random.Next(1, 9)).Select(_ => AnySignal()).ToArray();
        // What comes twice within a write is told of elsewhere.
        return [.. all.Where((signal, i) => signal.Id is null || !all.Take(i).Any(before => Identity(before) == Identity(signal)))];

        static (AccountId, string, string?) Identity(Signal signal) => (signal.Account, signal.Kind, signal.Id);
    }

    private Signal AnySignal()
    {
        var signal = book.Arrivals[_random.Next(book.Arrivals.Count)];
        return _random.Next(3) > 0 ? signal with { At = signal.At + (Now - book.AsOf) } : signal;
    }

    private Account Changed()
    {
        var account = book.Accounts[_random.Next(book.Accounts.Count)];
        return _random.Next(4) == 0 ? account : account with { Seats = _random.Next(20), Segment = _random.Next(2) == 0 ? "smb" : "enterprise" };
    }

    private AccountId AnyAccount() => book.Accounts[_random.Next(book.Accounts.Count)].Id;
}
