using HealthScore.Bot.Api.Keys;

namespace HealthScore.Bot.Tests.Api.Keys;

public class ScopeWordsTests
{
    [Theory]
    [InlineData("signals:write", 1)]
    [InlineData("accounts:write", 2)]
    [InlineData("changes:read", 4)]
    [InlineData("scores:read", 8)]
    [InlineData("signals:write,accounts:write", 3)]
    [InlineData(" SCORES:READ , signals:write scores:read,", 9)]
    public void Read_OfKnownWords_GivesThem(string text, int scopes) =>
        Assert.Equal((ApiScopes)scopes, ScopeWords.Read(text, out _));

    [Theory]
    [InlineData("", null)]
    [InlineData(" , ", null)]
    [InlineData("signals", "signals")]
    [InlineData("signals:write,admin", "admin")]
    [InlineData("15", "15")]
    public void Read_OfAnythingElse_NamesIt(string text, string? unknown)
    {
        Assert.Null(ScopeWords.Read(text, out var named));
        Assert.Equal(unknown, named);
    }

    [Fact]
    public void Of_AnyCombination_ReadsBack()
    {
        for (var scopes = 1; scopes < 16; scopes++)
            Assert.Equal((ApiScopes)scopes, ScopeWords.Read(ScopeWords.Of((ApiScopes)scopes), out _));
    }
}
