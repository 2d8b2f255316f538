using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Scores;

namespace HealthScore.Scoring.Tests.Live.Steps;

/// <summary>Whether what stands and what the feed told is what scoring from scratch says.</summary>
internal sealed class StepChecks(StoreParts store, ExpectedStore expected)
{
    private readonly Dictionary<AccountId, FeedScore> _told = [];
    private readonly Dictionary<AccountId, DateTimeOffset> _scored = [];
    private long _position;

    public async Task RunAsync(ScoreCalculator calculator, DateTimeOffset now, string where)
    {
        await FollowAsync(where);
        var left = expected.Accounts.ToDictionary(account => account.Id);
        await foreach (var standing in store.Scores.ReadStandingAsync(0, CancellationToken.None))
        {
            Assert.True(left.Remove(standing.Account.Id, out var account), $"{where}: {standing.Account.Id} twice, or nobody knows it");
            Check(calculator, account, standing, now, $"{where}, {account.Id}");
        }

        Assert.Empty(left);
    }

    // Every position once, each change from what was told before.
    private async Task FollowAsync(string where)
    {
        foreach (var entry in await store.Scores.ReadChangesAsync(_position, int.MaxValue, CancellationToken.None))
        {
            Assert.True(entry.Position == ++_position, $"{where}: the feed has {entry.Position} in place {_position}");
            var before = _told.GetValueOrDefault(entry.Account);
            Assert.True(
                before is null ? entry.Before is null : entry.Before?.ShowsTheSameAs(before) == true && !entry.After.ShowsTheSameAs(before),
                $"{where}: change {_position} of {entry.Account} does not follow from the one before");
            _told[entry.Account] = entry.After;
        }

        Assert.Equal(_position, await store.Scores.ReadNewestChangeAsync(CancellationToken.None));
    }

    private void Check(ScoreCalculator calculator, Account account, StandingScore standing, DateTimeOffset now, string where)
    {
        var (packed, history) = (standing.Score!, expected.History(account.Id));
        if (!_scored.TryGetValue(account.Id, out var before) || before != packed.AsOf) expected.Forget(account.Id);
        _scored[account.Id] = packed.AsOf;
        SameScore.Assert(calculator.Calculate(account, history, packed.AsOf), calculator.Unpack(account.Id, packed), where);

        // Numbers that only move are told with this little delay.
        DateTimeOffset[] instants = [now, now - DueCalculator.CurvedLateness];
        Assert.True(
            instants.Any(at => at >= packed.AsOf && IsShown(calculator, new AccountSignals(account, history), standing, at)),
            $"{where}: {standing.ShownScore} ({standing.Override?.Id}) of {packed.AsOf:O} stands at {now:O}, which is not what scratch says");

        Assert.True(_told.GetValueOrDefault(account.Id)?.ShowsTheSameAs(FeedScore.Of(packed, standing.Override)) == true, $"{where}: the feed tells something else");
        var due = Earliest(new DueCalculator(calculator).DueAfter(account, history, packed.AsOf), expected.NextTurn(account.Id, packed.AsOf));
        Assert.True(due == standing.Due, $"{where}: due {standing.Due:O}, expected {due:O}, scored {packed.AsOf:O}");
        Assert.True(standing.Due is null || standing.Due > now, $"{where}: due since {standing.Due:O}");
    }

    private bool IsShown(ScoreCalculator calculator, AccountSignals of, StandingScore standing, DateTimeOffset at)
    {
        var score = calculator.Calculate(of.Account, of.History, at);
        var byHand = expected.InForce(of.Account.Id, at)?.ShownFor(score.Score, calculator.CardFor(of.Account)?.Bands);
        return (standing.ShownScore, standing.ShownBand, standing.Override) == (byHand?.Score ?? score.Score, byHand?.Band ?? score.Band, byHand)
            && (score.Score, score.Band, score.Scorecard, score.ScorecardVersion)
                == (standing.Score!.Summary.Score, standing.Score.Summary.Band, standing.Score.Scorecard, standing.Score.ScorecardVersion)
            && score.Rules.Select(rule => rule.Id).SequenceEqual(standing.Score.Rules.Select(rule => rule.Id));
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other < one ? other : one;
}
