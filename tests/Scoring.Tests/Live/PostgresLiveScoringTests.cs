using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Scoring.Tests.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>Several instances on one PostgreSQL database: what one has in hand, another waits for, but not for ever.</summary>
[ClassNeeds("postgres")]
public sealed class PostgresLiveScoringTests : IDisposable
{
    private const string Card =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: usage.events, agg: sum, window: 7d, absent: 0 }\n    curve: [[0, 0], [100, 100]]\n";

    private readonly PostgresScratch _scratch = new();
    private readonly ManualTime _time = new();
    private readonly PostgresScoreStore _scores;
    private readonly LiveScoring _live;

    public PostgresLiveScoringTests()
    {
        _scores = new PostgresScoreStore(_scratch.OpenDatabase(_time));
        _live = new LiveScoring(_scores, new ScoreCalculator(ScorecardSet.Parse([("c.yaml", Card)]).Set!), new NoOverrides(), _time);
    }

    [Fact]
    public async Task CatchUp_WhileAnotherHasAccountsInHand_WaitsForThem()
    {
        await StartAsync();
        var other = await _scores.BeginRescoringAsync(_time.GetUtcNow(), 9, CancellationToken.None);
        var catching = _live.CatchUpAsync(TimeSpan.MaxValue, CancellationToken.None).AsTask();
        await WaitsAsync(catching);
        Assert.False(catching.IsCompleted);

        await other.DisposeAsync();
        _time.Advance(LiveScoring.Patience / 2);

        Assert.Equal((1, true), await catching);
    }

    [Fact]
    public async Task CatchUp_WhenAnotherKeepsAccountsInHand_GivesUpAfterAWhile()
    {
        await StartAsync();
        await using var other = await _scores.BeginRescoringAsync(_time.GetUtcNow(), 9, CancellationToken.None);
        var began = _time.GetUtcNow();
        var catching = _live.CatchUpAsync(TimeSpan.MaxValue, CancellationToken.None).AsTask();
        while (!catching.IsCompleted)
        {
            await WaitsAsync(catching);
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.Equal((0, false), await catching);
        Assert.InRange(_time.GetUtcNow() - began, LiveScoring.Patience, LiveScoring.Patience * 2);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task StartAsync()
    {
        await _live.UseScorecardsAsync(CancellationToken.None);
        await using var write = await _scratch.OpenStore(_time).BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task WaitsAsync(Task catching)
    {
        while (_time.Waiting == 0 && !catching.IsCompleted) await Task.Yield();
    }
}
