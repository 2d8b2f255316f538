using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class StreamTests
{
    [Fact]
    public async Task Stream_WhenAnswered_GetsEchoTypingAndAnswerInOrder()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        using var stream = await Watching.OpenAsync(chat.StreamUrl);
        await chat.SayAsync("hi");
        var activities = await stream.TakeAsync(3);
        Assert.Equal(["message", "typing", "message"], activities.Select(activity => activity.GetProperty("type").GetString()));
        Assert.Equal("heard hi", activities[2].GetProperty("summary").GetString());
        Assert.Equal("3", stream.Watermark);
    }

    [Fact]
    public async Task Reconnect_FromTheWatermark_MissesNothingButTyping()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.SayAsync("one");
        await chat.WaitAsync(2);
        await chat.SayAsync("two");
        await chat.WaitAsync(4);
        var (status, json) = await host.SendAsync(HttpMethod.Get, $"{chat.Path}?watermark=3", chat.Token);
        using var stream = await Watching.OpenAsync(json.GetProperty("streamUrl").GetString()!);
        var activities = await stream.TakeAsync(2);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("two", activities[0].GetProperty("text").GetString());
        Assert.Equal("heard two", activities[1].GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("", "one")]
    [InlineData("?watermark=", "one")]
    [InlineData("?watermark=-", "one")]
    public async Task Reconnect_WithoutAWatermark_StartsWhereTheClientMeans(string query, string old)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.SayAsync(old);
        await chat.WaitAsync(2);
        var (_, json) = await host.SendAsync(HttpMethod.Get, chat.Path + query, chat.Token);
        using var stream = await Watching.OpenAsync(json.GetProperty("streamUrl").GetString()!);
        await chat.SayAsync("two");
        var first = (await stream.TakeAsync(1))[0].GetProperty("text").GetString();
        Assert.Equal(query.Length == 0 ? "two" : old, first);
    }

    [Fact]
    public async Task Stream_WhenTheClientPings_StaysOpen()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        using var stream = await Watching.OpenAsync(chat.StreamUrl);
        await stream.SendAsync("");
        await stream.SendAsync(new string('x', 5_000));
        await chat.SayAsync("hi");
        Assert.Equal("hi", (await stream.TakeAsync(1))[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Stream_WhenTooManyWatch_ClosesTheOldest()
    {
        await using var host = await LocalPageHost.StartAsync(("MaxStreams", "1"));
        var chat = await host.ChatAsync();
        using var first = await Watching.OpenAsync(chat.StreamUrl);
        using var second = await Watching.OpenAsync(chat.StreamUrl);
        Assert.Equal("collision", await first.WaitForCloseAsync());
    }

    [Fact]
    public async Task Stop_WithOpenStreams_ClosesThem()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        using var stream = await Watching.OpenAsync(chat.StreamUrl);
        var closed = stream.WaitForCloseAsync();
        await host.StopAsync();
        Assert.Equal("stopping", await closed);
    }

    [Fact]
    public async Task Stream_WhenTheClientLeaves_IsCountedOut()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        using (var stream = await Watching.OpenAsync(chat.StreamUrl))
        {
            await stream.CloseAsync();
        }

        var conversation = host.Conversations.Find(chat.Id)!;
        Assert.True(SpinWait.SpinUntil(() => !conversation.IsWatched, TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Stream_WithoutAGoodToken_IsRefused(string token)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var address = chat.StreamUrl[..chat.StreamUrl.IndexOf("t=", StringComparison.Ordinal)] + "t=" + token;
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => Watching.OpenAsync(address));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_AskedByPlainGet_SaysSo()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, json) = await host.SendAsync(HttpMethod.Get, $"{chat.Path}/stream?t={chat.Token}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(JsonValueKind.Object, json.GetProperty("error").ValueKind);
    }
}
