using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Benchmarks.Live;

/// <summary>Tells which scores stand once they are committed.</summary>
internal sealed class ObservedScores(IScoreStore scores, Visible visible) : IScoreStore
{
    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken) => scores.ReadStampAsync(cancellationToken);

    public IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken) =>
        scores.ReadStandingAsync(afterStamp, cancellationToken);

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken) =>
        scores.ReadStandingOfAsync(account, cancellationToken);

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) =>
        scores.ReadNextDueAsync(cancellationToken);

    public async ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        new Observed(await scores.BeginRescoringAsync(now, limit, cancellationToken), visible);

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => scores.ReadScorecardsAsync(cancellationToken);

    public ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken) =>
        scores.UseScorecardsAsync(fingerprint, now, cancellationToken);

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(
        long afterPosition, int limit, CancellationToken cancellationToken) =>
        scores.ReadChangesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken) =>
        scores.ReadNewestChangeAsync(cancellationToken);

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) =>
        scores.ReadCursorAsync(subscriber, cancellationToken);

    public ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken) =>
        scores.MoveCursorAsync(subscriber, from, to, cancellationToken);

    private sealed class Observed(IRescoring rescoring, Visible visible) : IRescoring
    {
        private readonly List<Rescored> _saved = [];

        public IReadOnlyList<DueAccount> Accounts => rescoring.Accounts;

        public string? Scorecards => rescoring.Scorecards;

        public ValueTask SaveAsync(IReadOnlyCollection<Rescored> scores, CancellationToken cancellationToken)
        {
            _saved.AddRange(scores);
            return rescoring.SaveAsync(scores, cancellationToken);
        }

        public async ValueTask CommitAsync(CancellationToken cancellationToken)
        {
            await rescoring.CommitAsync(cancellationToken);
            foreach (var saved in _saved) visible.Stands(saved.Account.Seen.Account.Id, saved.Score);
        }

        public ValueTask DisposeAsync() => rescoring.DisposeAsync();
    }
}
