using System.Text.Json;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;

namespace HealthScore.Cards.Tests.BlockKit;

public sealed class BlockKitRendererTests
{
    public static TheoryData<string> Names => [.. HostileText.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_WhenTextIsHostile_NothingIsMarkupAndNobodyIsPinged(string name)
    {
        var root = Parse(BlockKitRenderer.ToUtf8(HostileCards.Composed(name)));

        Assert.DoesNotContain("mrkdwn", root.GetRawText());
        Assert.DoesNotContain("<", root.GetProperty("text").GetString());
    }

    [Fact]
    public void Render_WhenTheCardIsAny_KeepsSlacksLimits()
    {
        var random = new Random(4);
        for (var i = 0; i < 150; i++)
        {
            var root = Parse(BlockKitRenderer.ToUtf8(HostileCards.Random(random)));

            var blocks = root.GetProperty("blocks");
            Assert.InRange(blocks.GetArrayLength(), 0, 50);
            Assert.InRange(Texts(blocks).Sum(t => t.Length), 0, 13_000);
            Assert.All(Texts(blocks), t => Assert.InRange(t.Length, 1, 3_000));
            Assert.All(Buttons(blocks), b => Assert.InRange(b.GetProperty("value").GetString()!.Length, 1, 2_000));
            Assert.All(Buttons(blocks), b => Assert.InRange(b.GetProperty("text").GetProperty("text").GetString()!.Length, 1, 75));
            Assert.NotEmpty(root.GetProperty("text").GetString()!);
        }
    }

    [Fact]
    public void Render_WhenAButtonIsPressed_VerbAndValuesComeBack()
    {
        var buttons = Buttons(Parse(BlockKitRenderer.ToUtf8(SampleCards.All["account-red"])).GetProperty("blocks")).ToList();

        Assert.Equal("{\"verb\":\"account.why\",\"account\":\"acme\"}", buttons[0].GetProperty("value").GetString());
        Assert.Equal(buttons.Count, buttons.Select(b => b.GetProperty("action_id").GetString()).Distinct().Count());
    }

    [Fact]
    public void Render_WhenARowOpensAnAccount_ItsButtonIsNamedForScreenReaders()
    {
        var buttons = Buttons(Parse(BlockKitRenderer.ToUtf8(SampleCards.All["list-page"])).GetProperty("blocks")).ToList();

        Assert.Equal("Open", buttons[0].GetProperty("text").GetProperty("text").GetString());
        Assert.Equal("Open Umbrella Freight", buttons[0].GetProperty("accessibility_label").GetString());
    }

    [Fact]
    public void Render_WhenTheSummaryPings_IsEscaped()
    {
        var card = new Card { Language = Language.English, Summary = "<!channel> & co", Blocks = [] };

        Assert.Equal("&lt;!channel&gt; &amp; co", Parse(BlockKitRenderer.ToUtf8(card)).GetProperty("text").GetString());
    }

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<JsonElement> Buttons(JsonElement element) => Objects(element)
        .Where(o => o.TryGetProperty("type", out var type) && type.ValueEquals("button"));

    private static IEnumerable<string> Texts(JsonElement element) => Objects(element)
        .Where(o => o.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
        .Select(o => o.GetProperty("text").GetString()!);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(element),
        _ => [],
    };
}
