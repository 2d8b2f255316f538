using HealthScore.Cards.AdaptiveCards;

namespace HealthScore.Cards.Tests.AdaptiveCards;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("Acme Corp", true)]
    [InlineData("Müller, Söhne (Wien) – 50%", true)]
    [InlineData("אקמי", true)]
    [InlineData("", true)]
    [InlineData("**Acme**", false)]
    [InlineData("snake_case", false)]
    [InlineData("[x](y)", false)]
    [InlineData("a`b", false)]
    [InlineData("<at>x</at>", false)]
    [InlineData("AT&T", false)]
    [InlineData("1. Corp", false)]
    [InlineData("- Corp", false)]
    [InlineData("+ Corp", false)]
    [InlineData("# Corp", false)]
    [InlineData("a\nb", false)]
    [InlineData("see https://example.com", false)]
    [InlineData("www.example.com", false)]
    public void IsPlain_WhenMarkdownCouldAct_IsFalse(string text, bool expected) => Assert.Equal(expected, SafeText.IsPlain(text));

    [Theory]
    [InlineData("Acme", "Acme")]
    [InlineData("a < b", "a < b")]
    [InlineData("<AT>all</at>", "<\u2060AT>all</at>")]
    [InlineData("{{TIME(x)}}", "{\u2060{TIME(x)}}")]
    [InlineData("{{{{", "{\u2060{{\u2060{")]
    [InlineData("👩\u200d💻", "👩\u200d💻")]
    public void Of_WhenClientsWouldReplace_BreaksIt(string text, string expected) => Assert.Equal(expected, SafeText.Of(text), StringComparer.Ordinal);

    [Fact]
    public void Of_WhenASurrogateIsAlone_ReplacesIt()
    {
        Assert.Equal("a\ufffd", SafeText.Of("a\ud800"), StringComparer.Ordinal);
        Assert.Equal("\ufffdb", SafeText.Of("\udc00b"), StringComparer.Ordinal);
    }
}
