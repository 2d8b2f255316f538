using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Tests.Wording;

public sealed class IsolationTests
{
    public static TheoryData<string> Names => [.. SpokenCards.Names];

    [Theory]
    [InlineData(Language.Hebrew, "Acme Corp", "\u2068Acme Corp\u2069")]
    [InlineData(Language.Hebrew, "ben@example.com", "\u2068ben@example.com\u2069")]
    [InlineData(Language.Hebrew, "אקמי", "אקמי")]
    [InlineData(Language.Hebrew, "184,000\u00a0₪", "184,000\u00a0₪")]
    [InlineData(Language.Hebrew, "\u2066ARR\u2069: 40", "\u2066ARR\u2069: 40")]
    [InlineData(Language.Hebrew, "\u2066ARR\u2069 of Acme", "\u2068\u2066ARR\u2069 of Acme\u2069")]
    [InlineData(Language.Spanish, "Acme Corp", "Acme Corp")]
    public void Isolated_WhenTheTextCouldMoveItsNeighbours_KeepsItTogether(Language language, string text, string expected)
    {
        Assert.Equal(expected, language.Isolated(text));
        Assert.Equal(expected, language.Isolated(language.Isolated(text)));
        Assert.Equal(Isolation.Removed(text), Isolation.Removed(language.Isolated(text)));
    }

    /// <summary>A letter from the left outside of an isolate would take the number after it to its side.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Hebrew_WhenALineHoldsMore_HasItsLatinIsolated(string name)
    {
        var lines = PlainTextRenderer.Render(SpokenCards.In(Language.Hebrew)[name]).Split('\n');

        Assert.All(lines.Where(line => line.Length > 0), line =>
        {
            Assert.Equal('\u200f', line[0]);
            Assert.Equal(line.Count(c => c is '\u2066' or '\u2068'), line.Count(c => c == '\u2069'));
            var loose = Loose(line);
            if (loose.Any(char.IsAsciiLetter)) Assert.DoesNotContain(line, c => c is >= 'א' and <= 'ת' || char.IsAsciiDigit(c));
        });
    }

    [Fact]
    public void Hebrew_WhenDrawnForSlack_BeginsEveryTextFromTheRight()
    {
        var json = BlockKitRenderer.ToJson(SpokenCards.In(Language.Hebrew)["account-red"]);

        Assert.Contains("\"text\":\"\u200fAcme Corp\"", json);
        Assert.Contains("\u200f\\uD83D\\uDD34 40", json);
    }

    [Fact]
    public void Hebrew_WhenATrendIsDrawn_PointsWhereTimeRuns()
    {
        var text = PlainTextRenderer.Render(SpokenCards.In(Language.Hebrew)["account-red"]);

        Assert.Contains("↙\u00a0בירידה", text);
        Assert.DoesNotContain("↘", text);
    }

    [Fact]
    public void ExampleQuestions_WhenPressed_SayNoInvisibleMarks()
    {
        var json = AdaptiveCardRenderer.ToJson(TalkCards.Help("Acme Corp", SampleAccounts.Reader with { Language = Language.Hebrew }));

        Assert.Contains("\"text\":\"מה המצב של Acme Corp?\"", json);
        Assert.Contains("\"title\":\"מה המצב של \u2068Acme Corp\u2069?\"", json);
    }

    private static string Loose(string line)
    {
        var (depth, loose) = (0, "");
        foreach (var c in line)
        {
            if (c is '\u2066' or '\u2068') depth++;
            else if (c == '\u2069') depth--;
            else if (depth == 0) loose += c;
        }

        return loose;
    }
}
