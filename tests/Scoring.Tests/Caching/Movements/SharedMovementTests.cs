using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Movements;
using HealthScore.Scoring.Caching.Redis;
using HealthScore.Scoring.History;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Caching.Movements;

/// <summary>Two instances and a real Redis between them: the second looks at no past, and never believes what is not for it.</summary>
public sealed class SharedMovementTests : IAsyncLifetime
{
    private const string KeyOfA0 = "healthscore:movement:1:here:*:A0";

    private readonly MovedAccounts _accounts = new(30);
    private readonly List<RedisCache> _caches = [];
    private RedisServer _server = null!;

    public async Task InitializeAsync() => _server = Needs.Redis() is null ? await RedisServer.StartAsync() : RedisServer.Create();

    public async Task DisposeAsync()
    {
        foreach (var cache in _caches) cache.Dispose();
        await _server.DisposeAsync();
    }

    [FactNeeds("redis")]
    public async Task Of_WhenAnotherInstanceKnows_IsTheSameWithoutLookingAtThePast()
    {
        var (first, second) = (await InstanceAsync(), await InstanceAsync());
        foreach (var entry in _accounts.Entries) await OfAsync(first, entry);
        await UntilAsync(async () => await _server.SendAsync("DBSIZE") == ":30");

        foreach (var entry in _accounts.Entries) Assert.Equal(Expected(entry), await OfAsync(second, entry));

        Assert.Equal(0, second.Pasts.Reads);
    }

    [FactNeeds("redis")]
    public async Task Of_WhenTheOtherInstanceIsElsewhere_IsWorkedOutHere()
    {
        var (first, second) = (await InstanceAsync(), await InstanceAsync("another store, or other scorecards"));
        await OfAsync(first, _accounts.Entry("A0"));
        await UntilAsync(async () => await _server.SendAsync("DBSIZE") == ":1");

        await OfAsync(second, _accounts.Entry("A0"));

        Assert.Equal(1, second.Pasts.Reads);
    }

    [FactNeeds("redis")]
    public async Task Of_WhenTheSharedOneIsOfAnOlderScore_IsWorkedOutHere()
    {
        var (first, second) = (await InstanceAsync(), await InstanceAsync());
        await OfAsync(first, _accounts.Entry("A0", stamp: 1));
        await UntilAsync(async () => await _server.SendAsync("DBSIZE") == ":1");

        await OfAsync(second, _accounts.Entry("A0", stamp: 2));

        Assert.Equal(1, second.Pasts.Reads);
    }

    [FactNeeds("redis")]
    public async Task Of_WhenSharedValuesAreDamaged_IsWorkedOutHere()
    {
        var (first, second) = (await InstanceAsync(), await InstanceAsync());
        foreach (var entry in _accounts.Entries) await OfAsync(first, entry);
        await UntilAsync(async () => await _server.SendAsync("DBSIZE") == ":30");
        // Every value is put under every key, cut off, and overwritten in the middle.
        const string Damage = """
            local keys = redis.call('KEYS', '*')
            local last = redis.call('GET', keys[#keys])
            for i, key in ipairs(keys) do
              local value = redis.call('GET', key)
              if i % 3 == 0 then redis.call('SET', key, last)
              elseif i % 3 == 1 then redis.call('SET', key, string.sub(value, 1, i % 20))
              else redis.call('SETRANGE', key, i % 30, 'nonsense') end
              last = value
            end
            return #keys
            """;
        Assert.Equal(":30", await _server.SendAsync("EVAL", Damage, "0"));

        foreach (var entry in _accounts.Entries) Assert.Equal(Expected(entry), await OfAsync(second, entry));

        Assert.Equal(30, second.Pasts.Reads);
    }

    [FactNeeds("redis")]
    public async Task Of_WhenRedisIsFlushedOrKilled_IsWorkedOutHere()
    {
        var (first, second) = (await InstanceAsync(), await InstanceAsync());
        foreach (var entry in _accounts.Entries) await OfAsync(first, entry);
        await _server.SendAsync("FLUSHALL");
        Assert.Equal(Expected(_accounts.Entry("A0")), await OfAsync(second, _accounts.Entry("A0")));

        await _server.KillAsync();

        foreach (var entry in _accounts.Entries) Assert.Equal(Expected(entry), await OfAsync(second, entry));
    }

    [FactNeeds("redis")]
    public async Task Keep_OfAMovement_IsForgottenAfterADay()
    {
        await OfAsync(await InstanceAsync(), _accounts.Entry("A0"));
        await UntilAsync(async () => await _server.SendAsync("DBSIZE") == ":1");

        var left = await _server.SendAsync("EVAL", $"return redis.call('TTL', redis.call('KEYS', '{KeyOfA0}')[1])", "0");

        Assert.InRange(int.Parse(left.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), 24 * 3600, 26 * 3600);
    }

    private static Task<ScoreMovement> OfAsync((MovementCache Cache, CountedPasts Pasts) instance, BookEntry entry) =>
        instance.Cache.OfAsync(entry, MovedAccounts.Today, CancellationToken.None).AsTask();

    private ScoreMovement Expected(BookEntry entry) => _accounts.Expected(entry, MovedAccounts.Now);

    private async Task<(MovementCache Cache, CountedPasts Pasts)> InstanceAsync(string place = "here")
    {
        // Patience does not end while the clock stands: however slow the machine is, nothing is given up.
        var redis = new RedisCache(_server.Address, "store", new ManualTime());
        _caches.Add(redis);
        await UntilAsync(async () =>
        {
            redis.Keep("try", [1], TimeSpan.FromSeconds(5));
            return await redis.ReadAsync("try", CancellationToken.None) is not null;
        });
        await _server.SendAsync("DEL", "try");
        var pasts = _accounts.Pasts();
        return (new MovementCache(pasts, RandomBooks.Calculator, redis, place), pasts);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            giveUp.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
