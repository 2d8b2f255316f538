using HealthScore.Bot.Api.Keys;

namespace HealthScore.Bot.Tests.Api.Keys;

public class KeyTextTests
{
    [Fact]
    public void Create_Always_HasTheFormAnd256RandomBits()
    {
        var key = KeyText.Create();

        Assert.Matches("^hs_[0-9a-f]{12}_[0-9a-f]{64}$", key);
        Assert.Equal(KeyText.Length, key.Length);
    }

    [Fact]
    public void Create_ManyTimes_NeverRepeatsAnything()
    {
        var keys = Enumerable.Range(0, 1_000).Select(_ => KeyText.Create()).ToList();

        Assert.Equal(1_000, keys.Select(key => key[16..]).Distinct().Count());
        Assert.Equal(1_000, keys.Select(key => KeyText.IdOf(key)).Distinct().Count());
    }

    [Fact]
    public void IdOf_AKey_IsItsMiddle()
    {
        var key = $"hs_0123456789ab_{new string('f', 64)}";

        Assert.Equal("0123456789ab", KeyText.IdOf(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hs_")]
    [InlineData("hs_0123456789ab_")]
    [InlineData("HS_0123456789ab_ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("hs_0123456789ab-ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("hs_0123456789ab_fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("hs_0123456789ab_fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void IdOf_SomethingElse_IsNone(string text) => Assert.Null(KeyText.IdOf(text));

    [Fact]
    public void Hash_OfOneChangedCharacter_IsAnother()
    {
        var key = KeyText.Create();
        var hash = KeyText.Hash(key);

        Assert.Equal(32, hash.Length);
        for (var i = 0; i < key.Length; i++)
        {
            var other = key.ToCharArray();
            other[i] = other[i] == '0' ? '1' : '0';
            Assert.NotEqual(hash, KeyText.Hash(new string(other)));
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Hash_OfAnythingLong_IsCheapAndNoFailure(int length) => Assert.Equal(32, KeyText.Hash(new string('\u20ac', length)).Length);
}
