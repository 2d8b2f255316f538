using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Backtest;

/// <summary>
/// Accounts and signals as a file has them today, made for asking what was known at an earlier instant. Immutable; may be
/// shared between threads.
/// </summary>
public sealed class PastBook
{
    private readonly List<Signal>?[] _arrivals;
    private readonly bool[] _anyId;
    private readonly DateTimeOffset? _oldestSignal;
    private readonly Activity[]? _activity;

    internal PastBook(IReadOnlyList<Account> accounts, List<Signal>?[] arrivals, bool[] anyId, LapseRule? lapse = null)
    {
        Accounts = accounts;
        Lapse = lapse;
        _activity = lapse is null ? null : [.. arrivals.Select(list => ActivityOf(lapse, list))];
        _arrivals = arrivals;
        _anyId = anyId;
        foreach (var signal in arrivals.OfType<List<Signal>>().SelectMany(list => list))
        {
            if (!(signal.At >= _oldestSignal)) _oldestSignal = signal.At;
            if (!(signal.At <= NewestAt)) NewestAt = signal.At;
        }

        foreach (var date in accounts.SelectMany(account => new[] { account.StartedOn, account.ChurnedOn }))
        {
            if (date is { } day && !(Midnight(day) <= NewestAt)) NewestAt = Midnight(day);
        }
    }

    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>How a silence becomes a loss; null where accounts tell their losses themselves.</summary>
    public LapseRule? Lapse { get; }

    /// <summary>The newest signal, start or loss of an account; null when there is none of them.</summary>
    public DateTimeOffset? NewestAt { get; }

    /// <summary>Whether the account was a customer at an instant, judged by what was known then.</summary>
    /// <remarks>
    /// Without a start date an account starts with its first signal; where no account has signals yet, all of them count.
    /// </remarks>
    /// <param name="account">Its place in <see cref="Accounts"/>.</param>
    public bool IsActive(int account, DateTimeOffset at)
    {
        var row = Accounts[account];
        if (row.ChurnedOn is { } churned && Midnight(churned) <= at) return false;
        // Lost nobody knows when: neither outcome can be said.
        if (row.ChurnedOn is null && row.Status == AccountStatus.Churned) return false;
        if (_activity is not null) return !(row.StartedOn is { } start && Midnight(start) > at) && _activity[account].IsActive(at);
        if (row.StartedOn is { } started) return Midnight(started) <= at;
        return !(_oldestSignal <= at) || (_arrivals[account]?.Exists(signal => signal.At <= at) ?? false);
    }

    /// <summary>Whether the account is lost after an instant and at or before another.</summary>
    public bool IsLost(int account, DateTimeOffset after, DateTimeOffset until) =>
        (Accounts[account].ChurnedOn is { } day && Midnight(day) > after && Midnight(day) <= until)
        || (_activity?[account].Lapses(after, until) ?? false);

    /// <summary>The account without what only its loss told: status and churn date.</summary>
    public Account AccountBeforeLoss(int account) =>
        Accounts[account] with { Status = AccountStatus.Active, ChurnedOn = null };

    /// <summary>What was observed up to an instant: a later row does not even replace an earlier one with its id.</summary>
    public SignalHistory HistoryUpTo(int account, DateTimeOffset at) =>
        SignalHistory.From((_arrivals[account] ?? []).Where(signal => signal.At <= at));

    /// <summary>
    /// All that was observed, where that reads the same at every instant: only ids let a row change an earlier one. Else null.
    /// </summary>
    public SignalHistory? WholeHistory(int account) =>
        _anyId[account] ? null : SignalHistory.From(_arrivals[account] ?? []);

    private static Activity ActivityOf(LapseRule lapse, List<Signal>? arrivals)
    {
        long[] instants = [.. (arrivals ?? []).Where(signal => lapse.IsActivity(signal.Kind)).Select(signal => signal.At.UtcTicks)];
        Array.Sort(instants);
        return new Activity(lapse, instants);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
