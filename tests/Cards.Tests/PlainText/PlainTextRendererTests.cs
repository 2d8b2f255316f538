using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.PlainText;

public sealed class PlainTextRendererTests
{
    [Fact]
    public void Render_WhenTextHoldsControlCharacters_CannotSteerATerminal()
    {
        var random = new Random(6);
        for (var i = 0; i < 200; i++)
        {
            var text = PlainTextRenderer.Render(HostileCards.Random(random));

            Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void Render_WhenComparedWithTheAdaptiveCard_SaysTheSame()
    {
        var text = PlainTextRenderer.Render(SampleCards.All["account-red"]);

        foreach (var fact in new[] { "Acme Corp", "Enterprise · Logistics · Renewing", "Red, at risk", "Declining", "−12 in 30 days", "Capped at 40: an invoice is 64 days late", "−16.7", "Active users are at 11% of seats", "Adoption", "no data", "$184,000", "Mar 3, 2027 (in 102 days)", "21, Red", "Ben Ortega", "Why" })
        {
            Assert.Contains(fact, text);
            Assert.Contains(fact, AdaptiveCardRenderer.ToJson(SampleCards.All["account-red"]));
        }
    }

    [Fact]
    public void Render_WhenATableHoldsWideLetters_ColumnsLineUp()
    {
        var card = new Card
        {
            Language = Language.English,
            Summary = "s",
            Blocks = [new TableBlock(["Name", "N"], [new TableRow(["汉字", "1"], Band.Red), new TableRow(["abc", "234"])])],
        };

        Assert.Equal("   Name    N\n🔴 汉字    1\n   abc   234", PlainTextRenderer.Render(card));
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("🔴", 2)]
    [InlineData("⚪", 2)]
    [InlineData("汉字", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩\u200d👩\u200d👧", 2)]
    [InlineData("\u2068אב\u2069", 2)]
    public void DisplayWidth_WhenLettersVary_CountsCells(string text, int cells) => Assert.Equal(cells, DisplayWidth.Of(text));
}
