using HealthScore.Bot.Delivery;
using HealthScore.Bot.Demo;
using HealthScore.Bot.Tests.People.Walks;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Tests.Turns;

/// <summary>In a channel somebody may read along who may see less.</summary>
public sealed class PrivateAnswerTests
{
    private const string Alone = "alone with " + DemoPeople.Ben;

    [Theory]
    [InlineData("own-accounts", nameof(ConversationScope.Channel))]
    [InlineData("own-team", nameof(ConversationScope.Group))]
    public async Task Answer_WhereOthersReadAlong_GoesToTheAskerAlone(string rule, string scope)
    {
        await using var bench = await ChannelBench.StartAsync(rule);

        var sent = await bench.SayAsync("which of my accounts are red or yellow?", scope: Enum.Parse<ConversationScope>(scope));

        Assert.Equal([Alone, "room"], sent.Select(message => message.To.ConversationId));
        Assert.Equal((ConversationScope.Personal, null), (sent[0].To.Scope, sent[0].To.ReplyToId));
        Assert.Contains(sent[0].Card!.Blocks, block => block is ListBlock);
        Assert.Contains("direct message", Text(sent[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everyone", DemoPeople.Ben, nameof(ConversationScope.Channel))]
    [InlineData("own-accounts", DemoPeople.Ben, nameof(ConversationScope.Personal))]
    [InlineData("own-accounts", null, nameof(ConversationScope.Channel))]
    public async Task Answer_WhereNobodyReadsMoreThanTheyMay_StaysWhereItWasAsked(string rule, string? asker, string scope)
    {
        await using var bench = await ChannelBench.StartAsync(rule);

        Assert.Equal("room", Assert.Single(await bench.SayAsync("how is Globex?", asker, Enum.Parse<ConversationScope>(scope))).To.ConversationId);
    }

    [Fact]
    public async Task Answer_WhenNoChatCanBeOpened_SaysHowToGetIt()
    {
        await using var bench = await ChannelBench.StartAsync("own-accounts");
        bench.Chats.AreOpen = false;

        var only = Assert.Single(await bench.SayAsync("how is my book?"));

        Assert.Equal("room", only.To.ConversationId);
        Assert.Contains("Open a chat with me", Text(only), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenTheDirectMessageIsRefused_SaysHowToGetIt()
    {
        await using var bench = await ChannelBench.StartAsync("own-accounts");
        bench.Sent.Refuse = message => message.To.ConversationId == Alone;

        Assert.Contains("Open a chat with me", Text((await bench.SayAsync("how is my book?"))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToAQuestionThatGoesOn_IsUnderstoodInBothPlaces()
    {
        await using var bench = await ChannelBench.StartAsync("own-accounts");
        var own = (await bench.AccountsAsync()).First(account => account.Owner?.Value == DemoPeople.Ben).Name;
        await bench.SayAsync($"how is {own}?");

        var inChat = Assert.Single(await bench.SayAsync("why?", scope: ConversationScope.Personal, conversation: Alone));
        var inRoom = await bench.SayAsync("why?");

        Assert.Contains(own, Text(inChat), StringComparison.Ordinal);
        Assert.Equal(Text(inChat), Text(inRoom[0]));
    }

    [Fact]
    public async Task Channel_WhateverIsAskedThere_ReadsNoAccountsName()
    {
        await using var bench = await ChannelBench.StartAsync("own-accounts");
        var names = (await bench.AccountsAsync()).Select(account => account.Name).ToList();
        var turns = Intents.All.SelectMany(intent => Phrases.Of(intent, "Globex", "acme").Select(text => (text, (ButtonPress?)null)))
            .Concat(Intents.All.Append("book.new").Select(intent => ("", (ButtonPress?)new ButtonPress(intent, new Dictionary<string, string> { ["account"] = "globex" }))));

        foreach (var (text, press) in turns)
        {
            var read = (await bench.SayAsync(text, press: press)).Where(message => message.To.ConversationId == "room").ToList();

            var shown = AdaptiveCardRenderer.ToJson(Assert.Single(read).Card!);
            Assert.True(names.TrueForAll(name => !shown.Contains(name, StringComparison.Ordinal)), $"{text}{press?.Verb}: {shown}");
        }
    }

    private static string Text(OutboundMessage message) => PlainTextRenderer.Render(message.Card!);
}
