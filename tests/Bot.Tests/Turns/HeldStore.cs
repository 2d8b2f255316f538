using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Turns;

/// <summary>A store without accounts, whose first figure about the book comes when a test lets it, or which breaks.</summary>
internal sealed class HeldStore : IScoreStore
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => _asked.Task;

    public void Release() => _released.TrySetResult();

    public void Break() => _released.TrySetException(new StoreUnusableException("broken on purpose"));

    public async ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        return null;
    }

    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken) => ValueTask.FromResult(1L);

    public IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<StandingScore>();

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<StandingScore?>(null);

    public ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => throw ReadOnly();

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken) => throw ReadOnly();

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<FeedEntry>>([]);

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) => ValueTask.FromResult(0L);

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) => ValueTask.FromResult(0L);

    public ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken) => throw ReadOnly();

    private static StoreUnusableException ReadOnly() => new("read only on purpose");
}
