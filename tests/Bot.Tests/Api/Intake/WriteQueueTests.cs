using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Intake;
using HealthScore.Scoring.Accounts;
using HealthScore.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Api.Intake;

public sealed class WriteQueueTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeStore _store = new();
    private readonly ManualTime _time = new();
    private readonly ApiOptions _options = new() { GatherMilliseconds = 0 };
    private WriteQueue? _queue;

    public void Dispose() => _queue?.Dispose();

    [Fact]
    public async Task WriteAsync_WhileAWriteRuns_IsWrittenTogetherWithTheOthersThatWait()
    {
        var open = new TaskCompletionSource();
        _store.Open = open.Task;
        var queue = await StartAsync();
        var first = queue.WriteAsync(Request(1), None);
        await BegunAsync(1);
        var others = Enumerable.Range(0, 20).Select(_ => queue.WriteAsync(Request(1), None)).ToList();
        open.SetResult();
        await Task.WhenAll([first, .. others]).WaitAsync(Patience);

        Assert.Equal([1, 20], _store.Writes.Select(write => write.Count));
        await queue.StopAsync(None);
    }

    [Fact]
    public async Task WriteAsync_BeforeTheCommit_HasNoAnswer()
    {
        var open = new TaskCompletionSource();
        _store.Open = open.Task;
        var queue = await StartAsync();
        var written = queue.WriteAsync(Request(1), None);
        await BegunAsync(1);

        Assert.False(written.IsCompleted);
        open.SetResult();
        Assert.Null(await written.WaitAsync(Patience));
        Assert.Single(_store.Writes);
        await queue.StopAsync(None);
    }

    [Fact]
    public async Task WriteAsync_WhenFull_IsRefusedAndNothingAcceptedIsLost()
    {
        var open = new TaskCompletionSource();
        _store.Open = open.Task;
        _options.MaxWaiting = 3;
        var queue = await StartAsync();
        var taken = new List<Task> { queue.WriteAsync(Request(1), None) };
        await BegunAsync(1);
        for (var i = 0; i < 3; i++) taken.Add(queue.WriteAsync(Request(1), None));

        var refused = await queue.WriteAsync(Request(1), None).WaitAsync(Patience);

        Assert.Equal((503, "busy"), (refused!.Status, refused.Code));
        Assert.NotNull(refused.RetryAfter);
        open.SetResult();
        await Task.WhenAll(taken).WaitAsync(Patience);
        Assert.Equal(4, _store.Writes.Sum(write => write.Count));
        Assert.Null(await queue.WriteAsync(Request(1), None).WaitAsync(Patience));
        await queue.StopAsync(None);
    }

    [Fact]
    public async Task WriteAsync_WithTooManyRowsWaiting_IsRefusedUntilTheyAreWritten()
    {
        var open = new TaskCompletionSource();
        _store.Open = open.Task;
        _options.MaxWaitingRows = 1_000;
        var queue = await StartAsync();
        // Larger than the limit, but alone.
        var large = queue.WriteAsync(Request(5_000), None);
        await BegunAsync(1);

        Assert.Equal("busy", queue.Refusal?.Code);
        Assert.Equal("busy", (await queue.WriteAsync(Request(1), None).WaitAsync(Patience))?.Code);
        open.SetResult();
        Assert.Null(await large.WaitAsync(Patience));
        await UntilAsync(() => queue.Refusal is null);
        Assert.Null(await queue.WriteAsync(Request(1), None).WaitAsync(Patience));
        await queue.StopAsync(None);
    }

    [Fact]
    public async Task StopAsync_WhileRequestsWait_WritesThemFirst()
    {
        var open = new TaskCompletionSource();
        _store.Open = open.Task;
        var queue = await StartAsync();
        var taken = Enumerable.Range(0, 5).Select(_ => queue.WriteAsync(Request(1), None)).ToList();
        await BegunAsync(1);
        var stopping = queue.StopAsync(None);

        Assert.Equal("stopping", queue.Refusal?.Code);
        Assert.Equal("stopping", (await queue.WriteAsync(Request(1), None).WaitAsync(Patience))?.Code);
        open.SetResult();
        await stopping.WaitAsync(Patience);
        Assert.All(await Task.WhenAll(taken).WaitAsync(Patience), Assert.Null);
        Assert.Equal(5, _store.Writes.Sum(write => write.Count));
    }

    [Fact]
    public async Task WriteAsync_WhenBusy_GathersForAMoment()
    {
        _options.GatherMilliseconds = 5;
        var open = new TaskCompletionSource();
        _store.Open = open.Task;
        var queue = await StartAsync();
        var first = queue.WriteAsync(Request(1), None);
        await BegunAsync(1);
        List<Task> taken = [first, queue.WriteAsync(Request(1), None), queue.WriteAsync(Request(1), None)];
        open.SetResult();
        await Task.WhenAll(taken).WaitAsync(Patience);
        // The second write held two, so the third waits for more.
        taken = [queue.WriteAsync(Request(1), None)];
        await UntilAsync(() => _time.Waiting == 1);
        taken.Add(queue.WriteAsync(Request(1), None));
        Assert.Equal(2, _store.Writes.Count);

        _time.Advance(TimeSpan.FromMilliseconds(5));
        await Task.WhenAll(taken).WaitAsync(Patience);

        Assert.Equal([1, 2, 2], _store.Writes.Select(write => write.Count));
        await queue.StopAsync(None);
    }

    private async Task<WriteQueue> StartAsync()
    {
        _queue = new WriteQueue(new GroupWriter(_store, NullLogger<GroupWriter>.Instance), Options.Create(_options), _time);
        await _queue.StartAsync(None);
        return _queue;
    }

    private Task BegunAsync(int writes) => UntilAsync(() => _store.Begun >= writes);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static WaitingAccounts Request(int rows) => new(
        Enumerable.Range(0, rows).Select(i => new Account { Id = new AccountId($"a{i}"), Name = "x" }).ToArray(), None);
}
