using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Two people change the override of one account at the same instant, each through an instance of its own.</summary>
[ClassNeeds("postgres")]
public sealed class OverrideTurnsTests : IDisposable
{
    private static readonly UserId Ana = new("ana@example.com");
    private static readonly UserId Ben = new("ben@example.com");

    private readonly PostgresScratch _scratch = new();
    private readonly StepClock _clock = new();

    [Fact]
    public async Task Clear_WhileAnotherIsBeingSet_EndsThatOne()
    {
        var (setting, clearing) = (Open(), Open());
        await StartAsync();
        Assert.True(await setting.SetAsync(Score("o-1", 40), CancellationToken.None));
        _clock.Advance(TimeSpan.FromHours(1));

        Task<bool> set;
        Task<Override?> clear;
        // Who sets has marked the account, and waits for the book.
        await using (var blocked = await BlockedClients.HoldAsync(_scratch.Schema, _scratch.OpenDatabase(_clock)))
        {
            set = setting.SetAsync(Score("o-2", 60), CancellationToken.None).AsTask();
            await blocked.WaitForAsync(1);
            clear = clearing.ClearAsync(new("a"), Ben, _clock.GetUtcNow().AddMinutes(1), CancellationToken.None).AsTask();
            await blocked.WaitForAsync(2);
        }

        Assert.True(await set);
        var cleared = await clear;

        var all = await clearing.ReadAllAsync(CancellationToken.None);
        Assert.Equal(["o-1", "o-2"], all.Select(one => one.Id));
        Assert.Equal([Ana, Ben], all.Select(one => one.EndedBy!.Value));
        Assert.Equal(all[1], cleared);
    }

    public void Dispose() => _scratch.Dispose();

    private SqlOverrideStore Open() => new(_scratch.OpenDatabase(_clock, TuningMigrations.All));

    private async Task StartAsync()
    {
        await using var write = await _scratch.OpenStore(_clock).BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private Override Score(string id, int score) =>
        Override.OfScore(id, new AccountId("a"), score, "they said so", Ana, _clock.GetUtcNow(), _clock.GetUtcNow().AddDays(3));
}
