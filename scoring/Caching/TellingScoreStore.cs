using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>A store of scores that tells of every write, so that the book follows at once.</summary>
public sealed class TellingScoreStore(IScoreStore store, StoreNews news) : IScoreStore
{
    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken) => store.ReadStampAsync(cancellationToken);

    public IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken) =>
        store.ReadStandingAsync(afterStamp, cancellationToken);

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) =>
        store.ReadStandingOfAsync(account, cancellationToken);

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) => store.ReadNextDueAsync(cancellationToken);

    public async ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        new TellingRescoring(await store.BeginRescoringAsync(now, limit, cancellationToken), news);

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => store.ReadScorecardsAsync(cancellationToken);

    public async ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var areOthers = await store.UseScorecardsAsync(fingerprint, now, cancellationToken);
        if (areOthers) news.Tell();
        return areOthers;
    }

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        store.ReadChangesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) => store.ReadNewestChangeAsync(cancellationToken);

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) =>
        store.ReadCursorAsync(subscriber, cancellationToken);

    public ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken) =>
        store.MoveCursorAsync(subscriber, from, to, cancellationToken);
}
