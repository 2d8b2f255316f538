using HealthScore.Bot.Configuration;
using Microsoft.Extensions.Configuration;

namespace HealthScore.Bot.Tests.Configuration;

public sealed class UnknownSettingsTests
{
    [Fact]
    public void Find_WhenAKeyIsMisspelt_NamesItAndThoseThatExist()
    {
        var message = Assert.Single(UnknownSettings.Find(With("Turns:MaxPendin", "3")));

        Assert.Contains("Turns:MaxPendin", message, StringComparison.Ordinal);
        Assert.Contains("MaxPending", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Turns:MaxPending")]
    [InlineData("turns:maxpending")]
    [InlineData("Store:Path")]
    [InlineData("Store:ConnectionString")]
    [InlineData("Scorecards:Path")]
    [InlineData("Demo:Enabled")]
    [InlineData("Visibility:Rule")]
    [InlineData("Teams:AppId")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Somebody:Elses")]
    public void Find_WhenAKeyIsKnownOrNotOurs_IsSilent(string key) => Assert.Empty(UnknownSettings.Find(With(key, "1")));

    private static IConfigurationRoot With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
