using System.Collections.Concurrent;
using HealthScore.Bot.Turns;
using static HealthScore.Bot.Tests.Turns.SomeTurns;

namespace HealthScore.Bot.Tests.Turns;

public sealed class ConversationQueueTests
{
    [Fact]
    public async Task TryEnqueue_WhenManyTurnsOfManyConversations_KeepsEachConversationsOrder()
    {
        var done = new ConcurrentDictionary<string, ConcurrentQueue<int>>();
        var queue = new ConversationQueue(10_000, async turn =>
        {
            await Task.Yield();
            done.GetOrAdd(turn.Conversation.ConversationId, _ => new()).Enqueue(int.Parse(turn.Id));
        });

        for (var i = 0; i < 2_000; i++) Assert.True(queue.TryEnqueue(Turn($"{i}", $"c{i % 7}")));
        await queue.CloseAsync();

        Assert.Equal(7, done.Count);
        Assert.All(done.Values, order => Assert.Equal(order.Order(), order));
        Assert.Equal(2_000, done.Values.Sum(order => order.Count));
    }

    [Fact]
    public async Task TryEnqueue_WhenOneConversationHangs_OthersGoOn()
    {
        var release = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        var queue = new ConversationQueue(10, async turn =>
        {
            if (turn.Conversation.ConversationId == "slow") await release.Task;
            else other.SetResult();
        });

        queue.TryEnqueue(Turn("1", "slow"));
        queue.TryEnqueue(Turn("2", "quick"));

        await other.Task;
        Assert.False(release.Task.IsCompleted);
        release.SetResult();
        await queue.CloseAsync();
        Assert.Equal(0, queue.Pending);
    }

    [Fact]
    public async Task TryEnqueue_WhenFull_IsFalseUntilOneIsDone()
    {
        var gate = new SemaphoreSlim(0);
        var queue = new ConversationQueue(2, _ => gate.WaitAsync());

        Assert.True(queue.TryEnqueue(Turn("1")));
        Assert.True(queue.TryEnqueue(Turn("2")));
        Assert.False(queue.TryEnqueue(Turn("3")));

        gate.Release(2);
        await queue.CloseAsync();
    }

    [Fact]
    public async Task CloseAsync_WhenTurnsWait_FinishesThemAndTakesNoMore()
    {
        var release = new TaskCompletionSource();
        var finished = 0;
        var queue = new ConversationQueue(10, async _ =>
        {
            await release.Task;
            Interlocked.Increment(ref finished);
        });
        queue.TryEnqueue(Turn("1"));
        queue.TryEnqueue(Turn("2"));

        var closing = queue.CloseAsync();

        Assert.False(closing.IsCompleted);
        Assert.False(queue.TryEnqueue(Turn("3")));
        release.SetResult();
        await closing;
        Assert.Equal(2, finished);
    }

    [Fact]
    public async Task CloseAsync_WhenNothingWaits_EndsAtOnce()
    {
        var queue = new ConversationQueue(10, _ => Task.CompletedTask);

        await queue.CloseAsync();

        Assert.False(queue.TryEnqueue(Turn("1")));
    }
}
