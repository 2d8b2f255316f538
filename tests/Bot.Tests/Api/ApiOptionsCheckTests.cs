using HealthScore.Bot.Api;

namespace HealthScore.Bot.Tests.Api;

public class ApiOptionsCheckTests
{
    [Fact]
    public void Validate_OfTheDefaults_IsGood() => Assert.True(new ApiOptionsCheck().Validate(null, new ApiOptions()).Succeeded);

    [Theory]
    [InlineData(nameof(ApiOptions.RequestsPerSecond), 0)]
    [InlineData(nameof(ApiOptions.Burst), 0)]
    [InlineData(nameof(ApiOptions.MaxRows), 100_001)]
    [InlineData(nameof(ApiOptions.MaxBodyMegabytes), 257)]
    [InlineData(nameof(ApiOptions.MaxWaiting), 0)]
    [InlineData(nameof(ApiOptions.MaxWaitingRows), 999)]
    [InlineData(nameof(ApiOptions.GatherMilliseconds), -1)]
    public void Validate_OutOfRange_NamesTheSettingAndTheRange(string setting, int value)
    {
        var options = new ApiOptions();
        typeof(ApiOptions).GetProperty(setting)!.SetValue(options, value);
        var result = new ApiOptionsCheck().Validate(null, options);

        Assert.StartsWith($"Setting Api:{setting}: {value} is out of range", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
