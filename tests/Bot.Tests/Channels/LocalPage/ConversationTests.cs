using System.Text;
using HealthScore.Bot.Channels.LocalPage;
using HealthScore.Bot.Channels.LocalPage.DirectLine;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class ConversationTests
{
    private readonly FakeClock _time = new();

    [Fact]
    public void Append_ManyTimes_CountsIdsAsTheServiceDoes()
    {
        using var conversation = Create();
        Assert.Equal("abc|0000001", conversation.Append(Json));
        Assert.Equal("abc|0000002", conversation.Append(Json));
        Assert.Equal(2, conversation.Last);
    }

    [Fact]
    public void Append_WhenNotAccepted_LeavesNoTrace()
    {
        using var conversation = Create();
        Assert.Null(conversation.Append(Json, accept: _ => false));
        Assert.Equal(0, conversation.Last);
        Assert.Equal("abc|0000001", conversation.Append(Json));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(99, 0)]
    public void Read_AfterWatermark_GivesTheRest(long watermark, int expected)
    {
        using var conversation = Create();
        for (var i = 0; i < 3; i++) conversation.Append(Json);
        var batch = conversation.Read(watermark);
        Assert.Equal(expected, batch.Activities.Count);
        Assert.Equal(3, batch.Watermark);
    }

    [Fact]
    public void Read_WhenTyping_ShowsItOnlyToThoseWhoWatchedBefore()
    {
        using var conversation = Create();
        conversation.Append(Json, isFleeting: true);
        conversation.Append(Json, isFleeting: true);
        Assert.Empty(conversation.Read(0).Activities);
        Assert.Single(conversation.Read(0, fleetingAfter: 1).Activities);
        Assert.Equal(2, conversation.Read(0).Watermark);
    }

    [Fact]
    public void Append_BeyondTheCount_ForgetsTheOldest()
    {
        using var conversation = Create(new LocalPageOptions { MaxActivities = 10 });
        for (var i = 0; i < 25; i++) conversation.Append(Json);
        var batch = conversation.Read(0);
        Assert.Equal(10, batch.Activities.Count);
        Assert.Equal("\"abc|0000016\"", Encoding.UTF8.GetString(batch.Activities[0]));
    }

    [Fact]
    public void Append_BeyondTheBytes_ForgetsTheOldestButKeepsTheNewest()
    {
        using var conversation = Create(new LocalPageOptions { MaxConversationBytes = 1_000 });
        for (var i = 0; i < 5; i++) conversation.Append(_ => new byte[400]);
        Assert.Equal(2, conversation.Read(0).Activities.Count);
        conversation.Append(_ => new byte[5_000]);
        Assert.Single(conversation.Read(0).Activities);
    }

    [Fact]
    public void Changed_WhenSomethingIsAdded_Completes()
    {
        using var conversation = Create();
        var changed = conversation.Read(0).Changed;
        Assert.False(changed.IsCompleted);
        conversation.Append(Json);
        Assert.True(changed.IsCompleted);
        Assert.False(conversation.Read(0).Changed.IsCompleted);
    }

    [Fact]
    public void Watch_BeyondTheLimit_ClosesTheOldest()
    {
        using var conversation = Create(new LocalPageOptions { MaxStreams = 2 });
        using var first = conversation.Watch(CancellationToken.None);
        using var second = conversation.Watch(CancellationToken.None);
        using var third = conversation.Watch(CancellationToken.None);
        Assert.True(first.Closing.IsCancellationRequested && first.IsReplaced);
        Assert.False(second.Closing.IsCancellationRequested || third.Closing.IsCancellationRequested);
    }

    [Fact]
    public void TurnId_WhenStartedAgain_IsAnother()
    {
        using var first = Create();
        _time.Advance(TimeSpan.FromHours(3));
        using var again = Create();
        Assert.NotEqual(first.TurnId("abc|0000001"), again.TurnId("abc|0000001"));
    }

    [Fact]
    public void Find_WhenIdle_Forgets()
    {
        using var conversations = Registry(new LocalPageOptions { IdleMinutes = 10 });
        conversations.Start("a");
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.NotNull(conversations.Find("a"));
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(conversations.Find("a"));
        Assert.Equal(0, conversations.Count);
    }

    [Fact]
    public void Find_WhenWatched_IsNeverIdle()
    {
        using var conversations = Registry(new LocalPageOptions { IdleMinutes = 10 });
        var watcher = conversations.Start("a").Conversation.Watch(CancellationToken.None);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(conversations.Find("a"));
        watcher.Dispose();
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(conversations.Find("a"));
    }

    [Fact]
    public void Start_WhenFull_MakesRoomFromTheLongestUnusedThatNobodyWatches()
    {
        using var conversations = Registry(new LocalPageOptions { MaxConversations = 3 });
        using var watcher = conversations.Start("watched").Conversation.Watch(CancellationToken.None);
        foreach (var id in new[] { "old", "new", "newest" })
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            conversations.Start(id);
        }

        Assert.Equal(3, conversations.Count);
        Assert.Null(conversations.Find("old"));
        Assert.NotNull(conversations.Find("watched"));
    }

    [Fact]
    public void Start_WhenFullOfWatched_ClosesOne()
    {
        using var conversations = Registry(new LocalPageOptions { MaxConversations = 1 });
        using var watcher = conversations.Start("a").Conversation.Watch(CancellationToken.None);
        conversations.Start("b");
        Assert.True(watcher.Closing.IsCancellationRequested);
        Assert.Equal(1, conversations.Count);
    }

    [Fact]
    public void Start_Twice_IsTheSame()
    {
        using var conversations = Registry(new LocalPageOptions());
        var (first, isNew) = conversations.Start("a");
        var (second, isNewAgain) = conversations.Start("a");
        Assert.Same(first, second);
        Assert.True(isNew && !isNewAgain);
    }

    private static byte[] Json(string id) => Encoding.UTF8.GetBytes($"\"{id}\"");

    private Conversation Create(LocalPageOptions? limits = null) => new("abc", _time, limits ?? new LocalPageOptions());

    private Conversations Registry(LocalPageOptions limits) => new(_time, Options.Create(limits));
}
