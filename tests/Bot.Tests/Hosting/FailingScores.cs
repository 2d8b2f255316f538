using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>A store that cannot be written while a test says so, and counts how often it is read.</summary>
internal sealed class FailingScores(IScoreStore scores) : IScoreStore
{
    private int _claims;
    private int _stamps;

    /// <summary>What happens at each claim; null for nothing.</summary>
    public volatile Exception? Failure;

    /// <summary>Whether all that is due is in another one's hands.</summary>
    public volatile bool IsHeldElsewhere;

    public int Claims => Volatile.Read(ref _claims);

    public int Stamps => Volatile.Read(ref _stamps);

    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _stamps);
        return scores.ReadStampAsync(cancellationToken);
    }

    public IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken) =>
        scores.ReadStandingAsync(afterStamp, cancellationToken);

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) =>
        scores.ReadStandingOfAsync(account, cancellationToken);

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) => scores.ReadNextDueAsync(cancellationToken);

    public ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _claims);
        return Failure is { } failure ? throw failure : scores.BeginRescoringAsync(IsHeldElsewhere ? DateTimeOffset.MinValue : now, limit, cancellationToken);
    }

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => scores.ReadScorecardsAsync(cancellationToken);

    public ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken) =>
        scores.UseScorecardsAsync(fingerprint, now, cancellationToken);

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        scores.ReadChangesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) => scores.ReadNewestChangeAsync(cancellationToken);

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) =>
        scores.ReadCursorAsync(subscriber, cancellationToken);

    public ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken) =>
        scores.MoveCursorAsync(subscriber, from, to, cancellationToken);
}
