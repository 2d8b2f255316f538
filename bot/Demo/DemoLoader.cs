using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Demo;

/// <summary>
/// Puts the demo into an empty store, and keeps a store that holds only the demo up to date. Each is one write: a process
/// that ends half-way leaves the store as it was, and the next start does it again.
/// </summary>
internal static class DemoLoader
{
    private static readonly HashSet<string> DemoIds =
        [.. DemoPortfolio.Books.SelectMany(book => book.Accounts).Select(account => account.Id)];

    /// <param name="store">Where to; untouched when it holds any account that is not the demo's.</param>
    /// <param name="today">Now; the demo's signals end here.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public static async Task<DemoLoad> LoadIfEmptyAsync(
        IHealthStore store, DateTimeOffset today, CancellationToken cancellationToken)
    {
        if (DayZero(await store.ReadAccountsAsync(cancellationToken), today) is null) return DemoLoad.NotADemo;

        await using var write = await store.BeginWriteAsync(cancellationToken);

        // Read again: somebody else may have written before it was our turn.
        var stored = await store.ReadAccountsAsync(cancellationToken);
        if (DayZero(stored, today) is not { } dayZero) return DemoLoad.NotADemo;
        if (dayZero > DateOnly.FromDateTime(today.UtcDateTime)) return DemoLoad.UpToDate;

        var portfolio = DemoPortfolio.Create(dayZero, today, DemoPortfolio.DefaultSeed);
        var isNew = stored.Count == 0;
        foreach (var account in isNew ? portfolio.Accounts : GoneOn(stored, portfolio.Accounts, today))
            await write.SaveAccountAsync(account, cancellationToken);
        await write.SaveSignalsAsync(isNew ? portfolio.Signals.ToArray() : Since(dayZero, portfolio.Signals), cancellationToken);
        await write.SettleAsync(cancellationToken);
        if (write.Accounts.ChangesNothing && write.Signals.ChangesNothing) return DemoLoad.UpToDate;

        await write.CommitAsync(cancellationToken);
        return new(
            isNew ? DemoLoadOutcome.Loaded : DemoLoadOutcome.ToppedUp,
            write.Accounts.New + write.Accounts.Replaced,
            write.Signals.New + write.Signals.Replaced);
    }

    /// <summary>The day the demo in the store began; today for an empty store; null when there is anything else in it.</summary>
    private static DateOnly? DayZero(IReadOnlyList<Account> stored, DateTimeOffset today)
    {
        if (stored.Count == 0) return DateOnly.FromDateTime(today.UtcDateTime);
        var since = stored[0].Custom.GetValueOrDefault(DemoPortfolio.Marker);
        var isDemo = stored.All(account =>
            DemoIds.Contains(account.Id.Value) && account.Custom.GetValueOrDefault(DemoPortfolio.Marker) == since);
        if (!isDemo) return null;
        var isDay = DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay ? day : null;
    }

    /// <summary>Contracts that ran out meanwhile were renewed or lost; whatever else somebody changed stays changed.</summary>
    private static IEnumerable<Account> GoneOn(IReadOnlyList<Account> stored, IReadOnlyList<Account> now, DateTimeOffset today)
    {
        var date = DateOnly.FromDateTime(today.UtcDateTime);
        var byId = now.ToDictionary(account => account.Id);
        return stored
            .Where(account => account.Status == AccountStatus.Active)
            .Select(account => (Stored: account, Now: byId[account.Id]))
            .Select(pair => (Stored: pair.Stored with { Lifecycle = pair.Now.Lifecycle }, pair.Now))
            .Select(pair => pair.Stored.RenewsOn <= date
                ? pair.Stored with { RenewsOn = pair.Now.RenewsOn, Status = pair.Now.Status, ChurnedOn = pair.Now.ChurnedOn }
                : pair.Stored);
    }

    /// <summary>What was before the first day came with the first load; that day itself may not have been over.</summary>
    private static Signal[] Since(DateOnly dayZero, IReadOnlyList<Signal> signals)
    {
        var from = new DateTimeOffset(dayZero.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return [.. signals.Where(signal => signal.At >= from)];
    }
}
