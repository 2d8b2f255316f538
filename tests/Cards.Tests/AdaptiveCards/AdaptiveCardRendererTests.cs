using System.Buffers;
using System.Text.Json;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.AdaptiveCards;

public sealed class AdaptiveCardRendererTests
{
    public static TheoryData<string> Names => [.. HostileText.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_WhenTextIsHostile_MarkdownNeverSeesIt(string name)
    {
        var root = Parse(AdaptiveCardRenderer.ToUtf8(HostileCards.Composed(name)));

        // Only a TextBlock is Markdown; ours hold nothing that Markdown knows.
        Assert.All(Of(root, "TextBlock"), t => Assert.DoesNotContain(t.GetProperty("text").GetString()!, c => "*_[]`~<>#\\{}".Contains(c)));
        Assert.All(Of(root, "TextRun"), t => Assert.DoesNotContain("<at", t.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.All(Of(root, "TextRun"), t => Assert.DoesNotContain("{{", t.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain("\"entities\"", root.GetRawText());
    }

    [Fact]
    public void Render_WhenTheCardIsAny_IsValidAndNeverTooLarge()
    {
        var random = new Random(3);
        for (var i = 0; i < 150; i++)
        {
            var card = HostileCards.Random(random);
            var json = AdaptiveCardRenderer.ToUtf8(card);

            Assert.InRange(json.Length, 1, 26 * 1024);
            var root = Parse(json);
            Assert.Equal("1.5", root.GetProperty("version").GetString());
            Assert.Equal(card.Language == Language.Hebrew, root.TryGetProperty("rtl", out _));
            Assert.All(Of(root, "Action.Execute"), AssertHasFallback);
        }
    }

    [Fact]
    public void Render_WhenAListIsFarTooLong_KeepsTheFirstRowsAndCountsTheRest()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new ListRow(Band.Red, $"Account {i}", "10 Red", "Detail", null)).ToList();
        var card = new Card { Language = Language.English, Summary = "s", Blocks = [new HeadingBlock("All"), new ListBlock(rows)] };

        var json = AdaptiveCardRenderer.ToJson(card);

        Assert.Contains("Account 19", json);
        Assert.DoesNotContain("Account 20\"", json);
        Assert.Contains("… and 480 more", json);
    }

    [Fact]
    public void Render_WhenButtonsAreMany_KeepsSixInEachRow()
    {
        var buttons = Enumerable.Range(0, 15).Select(i => HostileCards.AnyButton($"b{i}")).ToList();
        var root = Parse(AdaptiveCardRenderer.ToUtf8(new Card { Language = Language.English, Summary = "s", Blocks = [], Buttons = buttons }));

        var sets = Of(root, "ActionSet").Select(s => s.GetProperty("actions").GetArrayLength()).Append(root.GetProperty("actions").GetArrayLength()).ToList();
        Assert.Equal([6, 3, 6], sets);
        Assert.Equal(buttons.Select(b => b.Title), Of(root, "Action.Execute").Select(a => a.GetProperty("title").GetString()));
    }

    [Fact]
    public void Render_WhenAButtonIsPressed_VerbAndValuesComeBack()
    {
        var root = Parse(AdaptiveCardRenderer.ToUtf8(AccountCard.Compose(SampleAccounts.AtRisk, SampleAccounts.Reader)));

        var why = root.GetProperty("actions")[0];
        Assert.Equal("account.why", why.GetProperty("verb").GetString());
        Assert.Equal("acme", why.GetProperty("data").GetProperty("account").GetString());
        Assert.Equal("account.why", why.GetProperty("fallback").GetProperty("data").GetProperty("verb").GetString());
        Assert.Equal("acme", why.GetProperty("fallback").GetProperty("data").GetProperty("account").GetString());
    }

    [Fact]
    public void Render_WhenWrittenToABuffer_IsTheSame()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var card = SampleCards.All["account-red"];

        AdaptiveCardRenderer.Render(card, buffer);

        Assert.Equal(AdaptiveCardRenderer.ToUtf8(card), buffer.WrittenSpan);
    }

    private static void AssertHasFallback(JsonElement action)
    {
        var fallback = action.GetProperty("fallback");
        Assert.Equal("Action.Submit", fallback.GetProperty("type").GetString());
        Assert.Equal(action.GetProperty("verb").GetString(), fallback.GetProperty("data").GetProperty("verb").GetString());
    }

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<JsonElement> Of(JsonElement element, string type)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(e => Of(e, type));
        if (element.ValueKind != JsonValueKind.Object) return [];
        var inside = element.EnumerateObject().SelectMany(p => Of(p.Value, type));
        return element.TryGetProperty("type", out var own) && own.ValueEquals(type) ? inside.Prepend(element) : inside;
    }
}
