using HealthScore.Bot.Channels.LocalPage;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class LocalPageOptionsTests
{
    [Fact]
    public void Validate_ByDefault_Succeeds() => Assert.True(Check(new LocalPageOptions()).Succeeded);

    [Theory]
    [InlineData(nameof(LocalPageOptions.MaxConversations))]
    [InlineData(nameof(LocalPageOptions.MaxActivities))]
    [InlineData(nameof(LocalPageOptions.MaxConversationBytes))]
    [InlineData(nameof(LocalPageOptions.MaxBodyBytes))]
    [InlineData(nameof(LocalPageOptions.MaxStreams))]
    [InlineData(nameof(LocalPageOptions.IdleMinutes))]
    [InlineData(nameof(LocalPageOptions.TokenMinutes))]
    public void Validate_WhenOutOfRange_NamesTheSetting(string setting)
    {
        foreach (var value in new[] { 0, -1, int.MaxValue })
        {
            var options = new LocalPageOptions();
            typeof(LocalPageOptions).GetProperty(setting)!.SetValue(options, value);
            Assert.Contains($"LocalPage:{setting}", Check(options).FailureMessage, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("short", false)]
    [InlineData("a-secret-of-thirty-two-characters", true)]
    public void Validate_WhenRemoteIsAllowed_WantsALongSecret(string? secret, bool expected) =>
        Assert.Equal(expected, Check(new LocalPageOptions { AllowRemote = true, Secret = secret }).Succeeded);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(LocalPageOptions options) =>
        new LocalPageOptionsCheck().Validate(null, options);
}
