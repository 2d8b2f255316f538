using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Api.Reading;

/// <summary>A feed and standing scores that a test writes itself.</summary>
internal sealed class FakeScores : IScoreStore
{
    private readonly Lock _gate = new();
    private readonly List<FeedEntry> _feed = [];
    private long _newest;

    public Dictionary<string, StandingScore> Standing { get; } = [];

    public Func<Exception?> OnRead { get; set; } = () => null;

    /// <summary>How often the newest position was asked for.</summary>
    public int Asked { get; private set; }

    public static FeedScore Score(int? score, ShownOverride? byHand = null) => new()
    {
        AsOf = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        Scorecard = "default",
        ScorecardVersion = 3,
        Raw = score,
        Coverage = 0.75,
        ComputedScore = score,
        ComputedBand = score is null ? Band.Unknown : Band.Yellow,
        Rules = score < 50 ? ["unpaid"] : [],
        Override = byHand,
    };

    public void Add(string account, ScoreCauses causes, FeedScore? before, FeedScore after)
    {
        lock (_gate) _feed.Add(new FeedEntry(++_newest, new AccountId(account), causes, before, after));
    }

    /// <summary>As when changes became too old.</summary>
    public void RemoveUpTo(long position)
    {
        lock (_gate) _feed.RemoveAll(entry => entry.Position <= position);
    }

    public ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        Fail();
        lock (_gate) return ValueTask.FromResult<IReadOnlyList<FeedEntry>>([.. _feed.Where(entry => entry.Position > afterPosition).Take(limit)]);
    }

    public ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken)
    {
        Fail();
        lock (_gate)
        {
            Asked++;
            return ValueTask.FromResult(_newest);
        }
    }

    public ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken)
    {
        Fail();
        return ValueTask.FromResult(Standing.GetValueOrDefault(account.Value));
    }

    public ValueTask<long> ReadStampAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken) => throw new NotSupportedException();

    private void Fail()
    {
        if (OnRead() is { } failure) throw failure;
    }
}
