using HealthScore.Bot.Channels.Teams;

namespace HealthScore.Bot.Tests.Channels.Teams;

public sealed class TeamsOptionsCheckTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public void Validate_WhenNothingIsSet_Succeeds() => Assert.Null(Failures(new TeamsOptions()));

    [Fact]
    public void Validate_WhenTheIdentityIsComplete_Succeeds() => Assert.Null(Failures(Complete()));

    [Theory]
    [InlineData("Teams:AllowUnauthenticated")]
    [InlineData("Teams:AppSecret")]
    [InlineData("Teams:TenantId")]
    [InlineData("Teams:AppId")]
    [InlineData("Teams:OpenIdMetadataUrl")]
    [InlineData("Teams:LoginUrl")]
    [InlineData("Teams:TokenIssuer")]
    [InlineData("Teams:Scope")]
    public void Validate_WhenASettingIsWrong_NamesIt(string setting)
    {
        var options = Complete();
        switch (setting)
        {
            case "Teams:AllowUnauthenticated": options.AllowUnauthenticated = true; break;
            case "Teams:AppSecret": options.AppSecret = " "; break;
            case "Teams:TenantId": options.TenantId = "contoso.example"; break;
            case "Teams:AppId": options.AppId = "my-bot"; break;
            case "Teams:OpenIdMetadataUrl": options.OpenIdMetadataUrl = "http://login.botframework.com/"; break;
            case "Teams:LoginUrl": options.LoginUrl = "login"; break;
            case "Teams:TokenIssuer": options.TokenIssuer = ""; break;
            default: options.Scope = ""; break;
        }

        Assert.StartsWith($"Setting {setting}:", Assert.Single(Failures(options)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WhenASecretHasNoId_AsksForTheId()
    {
        var failures = Failures(new TeamsOptions { AppSecret = "x" });

        Assert.StartsWith("Setting Teams:AppId:", Assert.Single(failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WhenItFails_NeverShowsTheSecret()
    {
        var options = Complete();
        options.AppSecret = "hunter2";
        options.TenantId = null;

        Assert.DoesNotContain(Failures(options)!, failure => failure.Contains("hunter2", StringComparison.Ordinal));
    }

    private static TeamsOptions Complete() => new() { AppId = Id, AppSecret = "secret", TenantId = "22222222-2222-2222-2222-222222222222" };

    private static IEnumerable<string>? Failures(TeamsOptions options) => new TeamsOptionsCheck().Validate(null, options).Failures;
}
