using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>
/// Reads and keeps daily histories. The past is computed from signals, so that late data is in it; days that were recorded
/// under a scorecard that has changed since stay as they were shown. Safe for several threads.
/// </summary>
public sealed class AccountHistories(
    IPastStore pasts, ISnapshotStore snapshots, IOverrideStore overrides, FormerScorecards former, ScoreCalculator scores, TimeProvider time)
{
    private readonly SnapshotCalculator _days = new(scores);
    private readonly MovementCalculator _movements = new(scores);

    /// <summary>The last days of an account, today included; null when the account is unknown.</summary>
    /// <param name="days">At least 1.</param>
    /// <param name="asKnown">Only from what had arrived by the end of each day; nothing recorded is shown then.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<AccountHistory?> ReadAsync(
        AccountId account, int days, bool asKnown, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (await pasts.ReadPastAsync(account, cancellationToken) is not { } past) return null;
        var now = time.GetUtcNow();
        var today = UtcDay.Of(now);
        var from = today.AddDays(Math.Max(1 - days, -today.DayNumber));
        Func<DateTimeOffset, AccountSignals?> seenAt = asKnown ? new KnownThen(past).At : past.SeenAt;
        var movement = _movements.Calculate(seenAt, now);
        var forecast = past.Current.RenewsOn is { } renewal && seenAt(now) is { } seen
            ? ScoreForecast.At(scores.Calculate(seen.Account, seen.History, now), movement, renewal)
            : null;
        IReadOnlyList<HistoryDay> shown = asKnown
            ? [.. _days.AsKnown(past, from, today, now).Select(day => new HistoryDay(day, IsRecorded: false))]
            : await MergeAsync(
                _days.AsOf(past, from, today, now), await snapshots.ReadAsync(account, from, today, cancellationToken), today,
                cancellationToken);
        var byHand = new OverrideLog(await overrides.ReadOfAsync(account, cancellationToken));
        return new AccountHistory(past, [.. shown.Select(day => ByHand(day, byHand, now))], movement, forecast);
    }

    /// <summary>
    /// Keeps the days of a history that are over, so that a later scorecard does not change what was shown on them. Today is not:
    /// its snapshot is of its end.
    /// </summary>
    /// <param name="history">Not one that was read as known.</param>
    /// <returns>How many days are new or different.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public ValueTask<int> KeepAsync(AccountHistory history, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(history);
        var today = UtcDay.Of(time.GetUtcNow());
        return snapshots.SaveAsync([.. history.Days.Where(day => IsToKeep(day, today)).Select(day => day.Snapshot)], cancellationToken);
    }

    /// <summary>Keeps the last days of every account, one account at a time.</summary>
    /// <param name="days">At least 1; today is the last.</param>
    /// <returns>How many snapshots are new or different.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task<int> KeepBookAsync(int days, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var (now, kept) = (time.GetUtcNow(), 0);
        var today = UtcDay.Of(now);
        var from = today.AddDays(Math.Max(1 - days, -today.DayNumber));
        await foreach (var past in pasts.ReadPastsAsync(cancellationToken))
        {
            var recorded = await snapshots.ReadAsync(past.Id, from, today, cancellationToken);
            var merged = await MergeAsync(_days.AsOf(past, from, today, now), recorded, today, cancellationToken);
            kept += await snapshots.SaveAsync(
                [.. merged.Where(day => IsToKeep(day, today)).Select(day => day.Snapshot)], cancellationToken);
        }

        return kept;
    }

    /// <summary>
    /// Keeps days that are over, of some accounts, all in one write; days that <see cref="ReadAsync"/> shows as recorded stay.
    /// </summary>
    /// <param name="accounts">Unknown ones are left out.</param>
    /// <param name="from">First UTC day.</param>
    /// <param name="to">Last UTC day, before today.</param>
    /// <param name="cancellationToken">Ends it; nothing is kept then.</param>
    /// <returns>How many snapshots are new or different.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async ValueTask<int> KeepDaysAsync(
        IReadOnlyCollection<AccountId> accounts, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var now = time.GetUtcNow();
        var kept = new List<DaySnapshot>();
        foreach (var account in accounts)
        {
            if (await pasts.ReadPastAsync(account, cancellationToken) is not { } past) continue;
            var recorded = await snapshots.ReadAsync(account, from, to, cancellationToken);
            kept.AddRange((await MergeAsync(_days.AsOf(past, from, to, now), recorded, UtcDay.Of(now), cancellationToken))
                .Where(day => !day.IsRecorded).Select(day => day.Snapshot));
        }

        return kept.Count == 0 ? 0 : await snapshots.SaveAsync(kept, cancellationToken);
    }

    /// <summary>One end of a change, as of an instant.</summary>
    /// <param name="past">The account's past.</param>
    /// <param name="day">The UTC day at whose end to look (today: now).</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<ChangeEnd> EndOfDayAsync(AccountPast past, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(past);
        var end = UtcDay.EndOf(day, time.GetUtcNow());
        var recorded = day == UtcDay.Of(time.GetUtcNow()) ? [] : await snapshots.ReadAsync(past.Id, day, day, cancellationToken);
        return await EndAsync(past, end, recorded.Count > 0 ? recorded[0] : null, cancellationToken);
    }

    /// <summary>One end of a change, as of an instant that is not the end of a day.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public ValueTask<ChangeEnd> EndAtAsync(AccountPast past, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(past);
        return EndAsync(past, instant, null, cancellationToken);
    }

    private async ValueTask<ChangeEnd> EndAsync(
        AccountPast past, DateTimeOffset instant, DaySnapshot? recorded, CancellationToken cancellationToken)
    {
        var seen = past.SeenAt(instant);
        var inForce = new OverrideLog(await overrides.ReadOfAsync(past.Id, cancellationToken)).InForce(past.Id, instant);
        var under = await former.AtAsync(instant, cancellationToken);
        var then = under ?? scores;
        var byHand = inForce?.ShownFor(
            then.Calculate(seen.Account, seen.History, instant).Score, then.CardFor(seen.Account)?.Bands).Score;
        return new ChangeEnd(seen, instant) { Recorded = recorded, Under = under, Override = byHand };
    }

    private static bool IsToKeep(HistoryDay day, DateOnly today) => !day.IsRecorded && day.Snapshot.Day < today;

    private HistoryDay ByHand(HistoryDay day, OverrideLog overrides, DateTimeOffset now)
    {
        var (snapshot, _) = day;
        var inForce = overrides.InForce(snapshot.Account, UtcDay.EndOf(snapshot.Day, now));
        var card = scores.Scorecards.Scorecards.FirstOrDefault(card => card.Id == snapshot.Scorecard);
        return inForce is null ? day : day with { Override = inForce.ShownFor(snapshot.Score, card?.Bands) };
    }

    // Today is not over: whatever scorecard is in force at its end makes its snapshot.
    private async ValueTask<List<HistoryDay>> MergeAsync(
        IReadOnlyList<DaySnapshot> computed, IReadOnlyList<DaySnapshot> recorded, DateOnly today, CancellationToken cancellationToken)
    {
        var byDay = recorded.Where(snapshot => snapshot.Day != today).ToDictionary(snapshot => snapshot.Day);
        var days = new List<HistoryDay>(computed.Count);
        foreach (var day in computed)
        {
            var stays = byDay.TryGetValue(day.Day, out var then) && await WasOtherwiseAsync(then, day, cancellationToken);
            days.Add(stays ? new HistoryDay(then!, IsRecorded: true) : new HistoryDay(day, IsRecorded: false));
        }

        return days;
    }

    /// <summary>Whether a day was recorded under scorecards that said something else, be it under the same version.</summary>
    private async ValueTask<bool> WasOtherwiseAsync(DaySnapshot then, DaySnapshot now, CancellationToken cancellationToken) =>
        (then.Scorecard, then.ScorecardVersion) != (now.Scorecard, now.ScorecardVersion)
        || ((then.Raw, then.Score, then.Band) != (now.Raw, now.Score, now.Band)
            && await former.AtAsync(UtcDay.EndOf(then.Day, time.GetUtcNow()), cancellationToken) is not null);
}
