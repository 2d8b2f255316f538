using System.Globalization;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Tests.Wording;

public sealed class CustomerTextTests
{
    [Theory]
    [InlineData("Acme Corp", "Acme Corp")]
    [InlineData("Müller & Söhne", "Müller & Söhne")]
    [InlineData("  Acme \t\r\n Corp ", "Acme Corp")]
    [InlineData("Ac\u200bme\u2060 \ufeffCorp", "Acme Corp")]
    [InlineData("Acme\u202egro.live", "Acmegro.live")]
    [InlineData("\u001b[31mAcme\u0007", "[31mAcme")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("**Acme** <at>all</at> <!channel>", "**Acme** <at>all</at> <!channel>")]
    [InlineData("", "–")]
    [InlineData(" \u200b\u200e\u2800\u3164 ", "–")]
    [InlineData("\u200d\u200d", "–")]
    [InlineData("👩\u200d👩\u200d👧 Family", "👩\u200d👩\u200d👧 Family")]
    [InlineData("אקמי", "\u2068אקמי\u2069")]
    public void Clean_WhenTextIsForeign_ShowsWhatCanBeSeen(string text, string expected) =>
        Assert.Equal(expected, CustomerText.Clean(text));

    [Fact]
    public void Clean_WhenTextIsLong_CutsByWholeCharacters()
    {
        var family = "👨\u200d👩\u200d👧\u200d👦";

        var cut = CustomerText.Clean(string.Concat(Enumerable.Repeat(family, 5)), 3);

        Assert.Equal(family + family + family + "…", cut);
    }

    [Fact]
    public void Clean_WhenMarksAreStacked_KeepsAFew() =>
        Assert.Equal("Z" + new string('\u0301', 4) + "x", CustomerText.Clean("Z" + new string('\u0301', 9_000) + "x"));

    [Fact]
    public void Clean_WhenASurrogateIsAlone_ReplacesIt() => Assert.Equal("a\ufffdb", CustomerText.Clean("a\ud800b"));

    [Fact]
    public void Clean_WhenAnythingComes_StaysShortAndVisible()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var text = HostileText.Random(random, random.Next(200));
            var clean = CustomerText.Clean(text, 30);

            Assert.InRange(new StringInfo(clean).LengthInTextElements, 1, 33);
            Assert.InRange(clean.Length, 1, 30 * 12 + 3);
            Assert.DoesNotContain(clean, char.IsControl);
            Assert.Equal(clean, CustomerText.Clean(clean, 40));
        }
    }
}
