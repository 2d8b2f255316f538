using HealthScore.Bot.Api.Keys;

namespace HealthScore.Bot.Tests.Api.Keys;

public class KnownKeysTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task ReadAsync_AfterARevocation_TellsItWithinASecond()
    {
        await using var host = await ApiHost.StartAsync();
        var keys = host.Service<KnownKeys>();
        var id = KeyText.IdOf(host.Key)!;
        Assert.Null((await keys.ReadAsync(None))[id].RevokedAt);

        await host.Keys.RevokeAsync(id, host.Time.GetUtcNow(), None);
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull((await keys.ReadAsync(None))[id].RevokedAt);
    }

    [Fact]
    public async Task ReadAsync_WhileFresh_DoesNotReadTheStore()
    {
        await using var host = await ApiHost.StartAsync();
        var keys = host.Service<KnownKeys>();
        var first = await keys.ReadAsync(None);

        Assert.Same(first, await keys.ReadAsync(None));
        host.Time.Advance(KnownKeys.FreshFor - TimeSpan.FromTicks(1));
        Assert.Same(first, await keys.ReadAsync(None));
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.NotSame(first, await keys.ReadAsync(None));
    }

    [Fact]
    public async Task ReadAsync_ByManyAtOnce_GivesAllTheSame()
    {
        await using var host = await ApiHost.StartAsync();
        var keys = host.Service<KnownKeys>();

        var read = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await keys.ReadAsync(None))));

        Assert.All(read, one => Assert.Equal(read[0].Keys.Order(), one.Keys.Order()));
    }
}
