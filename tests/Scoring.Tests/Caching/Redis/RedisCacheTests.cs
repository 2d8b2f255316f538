using HealthScore.Scoring.Caching.Redis;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Caching.Redis;

/// <summary>Against a real server, which comes, goes, freezes and forgets; the clock of patience and pause is the test's.</summary>
public sealed class RedisCacheTests : IAsyncLifetime
{
    private static readonly byte[] Value = [1, 2, 0, 255];

    private readonly ManualTime _time = new();
    private readonly List<RedisCache> _caches = [];
    private RedisServer _server = null!;

    public async Task InitializeAsync() => _server = Needs.Redis() is null ? await RedisServer.StartAsync() : RedisServer.Create();

    public async Task DisposeAsync()
    {
        foreach (var cache in _caches) cache.Dispose();
        await _server.DisposeAsync();
    }

    [FactNeeds("redis")]
    public async Task Keep_WhenReadByAnotherInstance_IsThere()
    {
        var (one, other) = (Cache(), Cache());
        await ReachedAsync(one);
        one.Keep("k", Value, TimeSpan.FromMinutes(1));

        await UntilAsync(async () => (await ReadAsync(other, "k"))?.SequenceEqual(Value) == true);
        Assert.Null(await ReadAsync(other, "another key"));
        Assert.Matches(":[1-9][0-9]*", await _server.SendAsync("PTTL", "k"));
    }

    [FactNeeds("redis")]
    public async Task TellWritten_WhenOthersListen_IsHeardByThoseOnTheSameStoreAlone()
    {
        var (teller, other, elsewhere) = (Cache(), Cache(), Cache(store: "another"));
        var (own, heard, foreign) = (Count(teller), Count(other), Count(elsewhere));
        await SubscribedAsync(2);
        await SubscribedAsync(1, "another");
        await UntilAsync(() => Task.FromResult(own() > 0 && foreign() > 0));
        var (ownBefore, foreignBefore) = (own(), foreign());

        await UntilAsync(() => Task.FromResult(Told(teller) && heard() > 0));

        // A message to itself or to another store would have come before this one.
        var last = heard();
        await UntilAsync(() => Task.FromResult(Told(teller) && heard() > last));
        Assert.Equal((ownBefore, foreignBefore), (own(), foreign()));
    }

    [FactNeeds("redis")]
    public async Task Read_WhenRedisIsFrozen_EndsWithThePatienceAndNextTimeAtOnce()
    {
        var cache = Cache();
        await ReachedAsync(cache);
        await _server.FreezeAsync();

        var first = cache.ReadAsync("k", CancellationToken.None).AsTask();
        await UntilAsync(() => Task.FromResult(_time.Waiting > 0));
        Assert.False(first.IsCompleted);
        _time.Advance(RedisCache.Patience);
        Assert.Null(await first);

        // Nobody waits again until the pause is over.
        for (var i = 0; i < 100; i++) Assert.True(cache.ReadAsync("k", CancellationToken.None).AsTask() is { IsCompletedSuccessfully: true });

        await _server.ThawAsync();
        Assert.True(cache.ReadAsync("k", CancellationToken.None).AsTask().IsCompletedSuccessfully);
        _time.Advance(RedisCache.Pause);
        await ComesBackAsync(cache);
    }

    [FactNeeds("redis")]
    public async Task Read_WhenRedisPausesItsClients_EndsWithThePatience()
    {
        var cache = Cache();
        await ReachedAsync(cache);
        await _server.SendAsync("CLIENT", "PAUSE", "600000");

        var reading = cache.ReadAsync("k", CancellationToken.None).AsTask();
        await UntilAsync(() => Task.FromResult(_time.Waiting > 0));
        _time.Advance(RedisCache.Patience);

        Assert.Null(await reading);
    }

    [FactNeeds("redis")]
    public async Task Read_WhenRedisIsKilledUnderWay_FindsNothingAndItComesBackByItself()
    {
        var cache = Cache();
        var heard = Count(cache);
        await ReachedAsync(cache);
        await SubscribedAsync(1);
        await _server.FreezeAsync();
        var underWay = Enumerable.Range(0, 20).Select(i => cache.ReadAsync($"k{i}", CancellationToken.None).AsTask()).ToList();
        await _server.KillAsync();

        // A broken connection is noticed without waiting for the patience; whatever comes first ends the reading.
        while (!underWay.TrueForAll(one => one.IsCompleted))
        {
            _time.Advance(RedisCache.Patience);
            await Task.Yield();
        }

        Assert.All(await Task.WhenAll(underWay), Assert.Null);
        Assert.Null(await ReadAsync(cache, "k"));

        var before = heard();
        await _server.StartAgainAsync();
        await ComesBackAsync(cache);
        // What was told meanwhile was not heard: it counts as written.
        await UntilAsync(() => Task.FromResult(heard() > before));
    }

    [FactNeeds("redis")]
    public async Task Read_WhenRedisComesLaterThanTheProgram_FindsItThen()
    {
        await using var late = RedisServer.Create();
        var (one, other) = (Cache(late), Cache(late));
        var heard = Count(other);
        Assert.Null(await ReadAsync(one, "k"));
        one.Keep("k", Value, TimeSpan.FromMinutes(1));
        one.TellWritten();

        await late.StartAgainAsync();

        await ComesBackAsync(one);
        await UntilAsync(() => Task.FromResult(Told(one) && heard() > 0));
    }

    [FactNeeds("redis")]
    public async Task Read_WhenSomethingElseStandsUnderTheKey_FindsNothingAndGoesOn()
    {
        var cache = Cache();
        await ComesBackAsync(cache);
        await _server.SendAsync("LPUSH", "list", "not a value");

        Assert.Null(await ReadAsync(cache, "list"));

        // No reason to leave Redis alone.
        cache.Keep("good", Value, TimeSpan.FromMinutes(1));
        Assert.Equal(Value, await ReadAsync(cache, "good"));
    }

    [FactNeeds("redis")]
    public async Task Read_WhenEverythingWasFlushed_FindsNothing()
    {
        var cache = Cache();
        await ComesBackAsync(cache);
        Assert.Equal("+OK", await _server.SendAsync("FLUSHALL"));

        Assert.Null(await ReadAsync(cache, "k"));
    }

    [FactNeeds("redis")]
    public async Task Read_AfterDispose_FindsNothing()
    {
        var cache = Cache();
        await ReachedAsync(cache);
        cache.Dispose();

        Assert.Null(await ReadAsync(cache, "k"));
        cache.Keep("k", Value, TimeSpan.FromMinutes(1));
        cache.TellWritten();
    }

    [Theory]
    [InlineData("127.0.0.1:6379", true)]
    [InlineData("redis.example,password=secret,ssl=true", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("host,nonsense=1", false)]
    public void IsReadable_OfAnAddress_SaysWhetherItIsOne(string address, bool expected) =>
        Assert.Equal(expected, RedisAddress.IsReadable(address));

    private RedisCache Cache(RedisServer? server = null, string store = "store")
    {
        var cache = new RedisCache((server ?? _server).Address, store, _time);
        _caches.Add(cache);
        return cache;
    }

    private static Func<int> Count(RedisCache cache)
    {
        var count = 0;
        cache.Written += (_, _) => Interlocked.Increment(ref count);
        return () => Volatile.Read(ref count);
    }

    private static bool Told(RedisCache cache)
    {
        cache.TellWritten();
        return true;
    }

    // Patience does not end while the clock stands: however slow the machine is, a server that answers is heard.
    private static Task<byte[]?> ReadAsync(RedisCache cache, string key) => cache.ReadAsync(key, CancellationToken.None).AsTask();

    private Task ReachedAsync(RedisCache cache) => ComesBackAsync(cache);

    private Task ComesBackAsync(RedisCache cache) => UntilAsync(async () =>
    {
        _time.Advance(RedisCache.Pause);
        cache.Keep("k", Value, TimeSpan.FromMinutes(1));
        return (await ReadAsync(cache, "k"))?.SequenceEqual(Value) == true;
    });

    // A message by hand says how many listen.
    private Task SubscribedAsync(int instances, string store = "store") => UntilAsync(async () =>
        await _server.SendAsync("PUBLISH", $"healthscore:written:1:{store}", "by hand") == $":{instances}");

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
