using System.Net;
using HealthScore.Bot.Channels.LocalPage.Access;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("app.localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("[::1]", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("192.168.1.5", false)]
    [InlineData("localhost.example.com", false)]
    [InlineData("127.0.0.1.example.com", false)]
    [InlineData("notlocalhost", false)]
    [InlineData("example.com", false)]
    public void IsHost_ByName_IsTrueOnlyForThisMachine(string host, bool expected) =>
        Assert.Equal(expected, Loopback.IsHost(host));

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("https://[::1]:3000", true)]
    [InlineData("null", false)]
    [InlineData("", false)]
    [InlineData("file://localhost", false)]
    [InlineData("http://example.com", false)]
    [InlineData("http://localhost@example.com", false)]
    [InlineData("http://127.0.0.1.example.com", false)]
    [InlineData("chrome-extension://abc", false)]
    [InlineData("localhost", false)]
    public void IsOrigin_ByHeader_IsTrueOnlyForPagesOfThisMachine(string origin, bool expected) =>
        Assert.Equal(expected, Loopback.IsOrigin(origin));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    public void IsAddress_ByAddress_IsTrueOnlyForThisMachine(string address, bool expected) =>
        Assert.Equal(expected, Loopback.IsAddress(IPAddress.Parse(address)));

    [Fact]
    public void IsAddress_WhenUnknown_IsFalse() => Assert.False(Loopback.IsAddress(null));
}
