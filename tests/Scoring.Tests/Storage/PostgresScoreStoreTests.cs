using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresScoreStoreTests : ScoreStoreContract, IDisposable
{
    private readonly PostgresScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IScoreStore OpenScores() => new PostgresScoreStore(_scratch.OpenDatabase(Clock));

    [Fact]
    public async Task UseScorecards_WithMoreAccountsThanAPortion_MakesAllDue()
    {
        await ManyAsync(2_500);

        Assert.True(await OpenScores().UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None));

        Assert.Equal(2_500L, Due());
        Assert.False(await OpenScores().UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None));
    }

    [Fact]
    public async Task UseScorecards_WhenSomebodyWasKeptFromFinishing_FinishesIt()
    {
        await ManyAsync(2_500);
        await OpenScores().UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None);
        _scratch.Schema.Execute("UPDATE standing_scores SET due_at = NULL, causes = 0; UPDATE standing_book SET marked_to = 1000");

        Assert.False(await OpenScores().UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None));

        Assert.Equal(1_500L, Due());
        Assert.Equal(1L, _scratch.Schema.Value("SELECT count(*) FROM standing_book WHERE marked_to IS NULL"));
    }

    [Fact]
    public async Task UseScorecards_WhileAccountsAreClaimed_MakesThemDueAgain()
    {
        await Save(Open(), Make.Account("a"), Make.Account("b"));
        var scores = OpenScores();
        await scores.UseScorecardsAsync("one", Clock.GetUtcNow(), CancellationToken.None);
        Task<bool> other;
        await using (var rescoring = await scores.BeginRescoringAsync(Clock.GetUtcNow(), 9, CancellationToken.None))
        {
            other = OpenScores().UseScorecardsAsync("two", Clock.GetUtcNow(), CancellationToken.None).AsTask();
            while (await scores.ReadScorecardsAsync(CancellationToken.None) != "two") await Task.Yield();
            await rescoring.SaveAsync([.. rescoring.Accounts.Select(due => new Rescored(due, Scores.Of(60), null, null))], CancellationToken.None);
            await rescoring.CommitAsync(CancellationToken.None);
        }

        Assert.True(await other);
        Assert.Equal(2L, Due());
    }

    [Fact]
    public async Task Claim_OfManyAccounts_IsShort()
    {
        await ManyAsync(300);

        await using var rescoring = await OpenScores().BeginRescoringAsync(Clock.GetUtcNow(), 1_000, CancellationToken.None);

        Assert.InRange(rescoring.Accounts.Count, 100, 200);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task ManyAsync(int count) => await Save(Open(), [.. Enumerable.Range(0, count).Select(i => Make.Account($"a{i}"))]);

    private object? Due() => _scratch.Schema.Value("SELECT count(*) FROM standing_scores WHERE due_at IS NOT NULL AND causes & 4 > 0");
}
