using System.Collections.Concurrent;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching.Sharing;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching.Movements;

/// <summary>
/// How scores moved, which costs about a hundred scorings each: worked out once per account, stamp and day, by one caller while
/// others wait for it, and shared with other instances. Safe for several threads.
/// </summary>
/// <param name="pasts">Whose signals are scored again.</param>
/// <param name="calculator">Of the scorecards in force.</param>
/// <param name="shared">Where other instances put theirs.</param>
/// <param name="store">The store's own name: with the scorecards it is part of every shared key.</param>
public sealed class MovementCache(IPastStore pasts, ScoreCalculator calculator, ISharedCache shared, string store)
{
    // Some twenty megabytes; then it begins anew.
    private const int Most = 100_000;

    // A key changes with the day and with every new score, so older ones are never asked for again.
    private static readonly TimeSpan SharedFor = TimeSpan.FromHours(26);

    private readonly ConcurrentDictionary<AccountId, Known> _known = new();
    private readonly MovementCalculator _movements = new(calculator);
    private readonly string _place = $"{store}:{ScorecardFingerprint.Of(calculator.Scorecards)}";

    /// <summary>How an account's score moved up to today. Does not wait when it is known.</summary>
    /// <param name="entry">The score up to which it is.</param>
    /// <param name="today">UTC day of the question.</param>
    /// <param name="cancellationToken">Ends the waiting, not the work.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public ValueTask<ScoreMovement> OfAsync(BookEntry entry, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _known.TryGetValue(entry.Account.Id, out var known) && known.IsOf(entry, today) && known.Result is { IsCompletedSuccessfully: true } done
            ? new ValueTask<ScoreMovement>(done.Result)
            : WaitAsync(entry, today, cancellationToken);
    }

    private async ValueTask<ScoreMovement> WaitAsync(BookEntry entry, DateOnly today, CancellationToken cancellationToken)
    {
        if (_known.Count >= Most) _known.Clear();
        var key = MovementKey.Of(entry, today);
        var mine = new Known(entry.Stamp, today, new Lazy<Task<ScoreMovement>>(() => Task.Run(() => FindAsync(key))));
        var one = _known.AddOrUpdate(entry.Account.Id, mine, (_, known) => known.IsOf(entry, today) ? known : mine);
        try
        {
            return await one.Work.Value.WaitAsync(cancellationToken);
        }
        catch when (one.Work.Value.IsFaulted)
        {
            // Whoever asks next tries again.
            _known.TryRemove(new KeyValuePair<AccountId, Known>(entry.Account.Id, one));
            throw;
        }
    }

    private async Task<ScoreMovement> FindAsync(MovementKey key)
    {
        var sharedKey = key.In(_place);
        if (await shared.ReadAsync(sharedKey, CancellationToken.None) is { } bytes && MovementBytes.Read(bytes, sharedKey) is { } theirs)
            return theirs;
        var past = await pasts.ReadPastAsync(key.Account, CancellationToken.None);
        var movement = past is null ? ScoreMovement.Unknown : _movements.Calculate(past.At, past.History, key.Until);
        shared.Keep(sharedKey, MovementBytes.Write(movement, sharedKey), SharedFor);
        return movement;
    }

    private sealed record Known(long Stamp, DateOnly Day, Lazy<Task<ScoreMovement>> Work)
    {
        public Task<ScoreMovement>? Result => Work.IsValueCreated ? Work.Value : null;

        public bool IsOf(BookEntry entry, DateOnly today) => Stamp == entry.Stamp && Day == today;
    }
}
