using System.Runtime.CompilerServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Caching;

/// <summary>Standing scores whose contents, stamp and speed a test decides.</summary>
internal sealed class PacedScores : IScoreStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<AccountId, StandingScore> _standing = [];
    private readonly List<long> _readsAfter = [];
    private volatile TaskCompletionSource _pace = Open();
    private int _stampReads;

    public long Stamp { get; private set; }

    public DateTimeOffset? NextDue { get; set; }

    /// <summary>After which stamp each read of standing scores asked.</summary>
    public IReadOnlyList<long> ReadsAfter
    {
        get
        {
            lock (_gate) return [.. _readsAfter];
        }
    }

    public int StampReads => Volatile.Read(ref _stampReads);

    /// <summary>What was saved, as a book read anew would have it.</summary>
    public IReadOnlyList<StandingScore> All
    {
        get
        {
            lock (_gate) return [.. _standing.Values.OrderBy(one => one.Place)];
        }
    }

    /// <summary>One write; each account gets the next stamp.</summary>
    public void Save(params IEnumerable<StandingScore> changes)
    {
        lock (_gate)
        {
            Stamp++;
            foreach (var change in changes)
            {
                var place = _standing.TryGetValue(change.Account.Id, out var former) ? former.Place : _standing.Count + 1;
                _standing[change.Account.Id] = change with { Place = place, Stamp = Stamp };
            }
        }
    }

    /// <summary>Another store stands in its place.</summary>
    public void Replace(params IEnumerable<StandingScore> all)
    {
        lock (_gate)
        {
            _standing.Clear();
            Stamp = 0;
        }

        Save(all);
    }

    /// <summary>The next reads of scores wait.</summary>
    public void Hold() => _pace = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _pace.TrySetResult();

    public void Break() => _pace.TrySetException(new StoreUnusableException("broken on purpose"));

    public void Mend() => _pace = Open();

    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _stampReads);
        lock (_gate) return ValueTask.FromResult(Stamp);
    }

    public async IAsyncEnumerable<StandingScore> ReadStandingAsync(
        long afterStamp, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<StandingScore> changed;
        lock (_gate)
        {
            _readsAfter.Add(afterStamp);
            changed = [.. _standing.Values.Where(one => one.Stamp > afterStamp).OrderBy(one => one.Stamp).ThenBy(one => one.Place)];
        }

        await _pace.Task.WaitAsync(cancellationToken);
        foreach (var one in changed) yield return one;
    }

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) => ValueTask.FromResult(NextDue);

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) => throw Unused();

    public ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => throw Unused();

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => throw Unused();

    public ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken) => throw Unused();

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken) => throw Unused();

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) => throw Unused();

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) => throw Unused();

    public ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken) => throw Unused();

    private static InvalidOperationException Unused() => new("a book has no business here");

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
