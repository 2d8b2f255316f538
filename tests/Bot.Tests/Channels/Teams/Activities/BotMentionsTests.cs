using System.Text.Json;
using System.Text.Json.Nodes;
using HealthScore.Bot.Channels.Teams.Activities;

namespace HealthScore.Bot.Tests.Channels.Teams.Activities;

public sealed class BotMentionsTests
{
    private const string Bot = SampleActivity.Bot;

    [Theory]
    [InlineData("how is Acme?", "how is Acme?")]
    [InlineData("<at>Deploy Bot</at> how is Acme?", "how is Acme?")]
    [InlineData("<at>Deploy Bot</at>&nbsp;how is Acme?\r\n", "how is Acme?")]
    [InlineData("<AT id=\"0\">deploy bot</AT>\u00a0 how is Acme?", "how is Acme?")]
    [InlineData("<at>Deploy&nbsp;Bot</at> how is Acme?", "how is Acme?")]
    [InlineData("how is Acme, <at>Deploy Bot</at>?", "how is Acme, ?")]
    [InlineData("<at>Deploy Bot</at> <at>Deploy Bot</at> why", "why")]
    [InlineData("<at>Deploy Bot</at>", "")]
    [InlineData("how is AT&amp;T?", "how is AT&T?")]
    [InlineData("is 3 < 4 <at", "is 3 < 4 <at")]
    [InlineData("<at>Deploy Bot how", "<at>Deploy Bot how")]
    [InlineData("<attach>x</attach>", "<attach>x</attach>")]
    [InlineData("&lt;at&gt;Deploy Bot&lt;/at&gt; x", "<at>Deploy Bot</at> x")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("", "")]
    public void Strip_WhenTheBotIsCalled_LeavesTheQuestion(string text, string expected) =>
        Assert.Equal(expected, Strip(text, SampleActivity.Mention(Bot, "<at>Deploy Bot</at>", "Deploy Bot")));

    [Fact]
    public void Strip_WhenAColleagueIsMentioned_KeepsTheName() =>
        Assert.Equal("ask Bob Builder about Acme", Strip(
            "<at>Deploy Bot</at> ask <at>Bob Builder</at> about Acme",
            SampleActivity.Mention(Bot, "<at>Deploy Bot</at>"), SampleActivity.Mention("29:bob", "<at>Bob Builder</at>")));

    [Fact]
    public void Strip_WhenAColleagueHasTheBotsName_TellsThemApartByOrder() =>
        Assert.Equal("Deploy Bot", Strip(
            "<at>Deploy Bot</at> <at>Deploy Bot</at>",
            SampleActivity.Mention("29:namesake", "<at>Deploy Bot</at>"), SampleActivity.Mention(Bot, "<at>Deploy Bot</at>")));

    [Fact]
    public void Strip_WhenTheNameHasAnAmpersand_StillFindsIt() =>
        Assert.Equal("hi", Strip("<at>R&amp;D</at> hi", SampleActivity.Mention(Bot, "<at>R&D</at>")));

    [Fact]
    public void Strip_WhenTheMentionHasNoTags_RemovesItOnce() =>
        Assert.Equal("@bot is at Acme", Strip("@bot @bot is at Acme", SampleActivity.Mention(Bot, "@bot")));

    [Fact]
    public void Strip_WhenThereAreNoEntities_KnowsTheBotByItsName() =>
        Assert.Equal("hi Bob", Strip("<at>Deploy Bot</at> hi <at>Bob</at>"));

    [Fact]
    public void Strip_WhenTheTextIsRandom_NeverThrowsAndGrowsNot()
    {
        string[] parts = ["<at>", "</at>", "<at ", ">", "Deploy Bot", "&nbsp;", "&#x", "\u00a0", "x", "<", "&amp;", "\ud83d", "\n"];
        var random = new Random(20260302);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var stripped = BotMentions.Strip(new Activity
            {
                Text = text,
                Recipient = new Participant { Id = Bot, Name = "Deploy Bot" },
                Entities = [new Entity { Type = "mention", Text = "<at>Deploy Bot</at>", Mentioned = new Participant { Id = Bot } }],
            });
            Assert.True(stripped.Length <= text.Length, text);
        }
    }

    private static string Strip(string text, params JsonObject[] entities)
    {
        var json = SampleActivity.Message(text);
        json["entities"] = new JsonArray([.. entities]);
        return BotMentions.Strip(json.Deserialize(ActivityJson.Default.Activity)!);
    }
}
