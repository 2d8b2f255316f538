using System.Net;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Channels.Teams.Connector;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

public sealed class SecretConnectorTokensTests : IDisposable
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    private readonly LoginHandler _login = new();

    [Fact]
    public async Task Get_WhenAskedTwice_FetchesOnceAsTheProtocolWants()
    {
        var tokens = Tokens();

        Assert.Equal("t0ken", await tokens.GetAsync(default));
        Assert.Equal("t0ken", await tokens.GetAsync(default));

        var (address, form) = Assert.Single(_login.Calls);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", address);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhenTheCloudIsAnother_AsksThere()
    {
        await Tokens(options =>
        {
            options.LoginUrl = "https://login.microsoftonline.us/";
            options.Scope = "https://api.botframework.us/.default";
        }).GetAsync(default);

        var (address, form) = Assert.Single(_login.Calls);
        Assert.Equal($"https://login.microsoftonline.us/{Tenant}/oauth2/v2.0/token", address);
        Assert.Contains("api.botframework.us", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "{\"error\":\"invalid_client\"}")]
    [InlineData(HttpStatusCode.BadRequest, "<html>")]
    public async Task Get_WhenTheLoginRefuses_GivesNone(HttpStatusCode status, string body)
    {
        _login.Answer = (status, body);

        Assert.Null(await Tokens().GetAsync(default));
    }

    public void Dispose() => _login.Dispose();

    private SecretConnectorTokens Tokens(Action<TeamsOptions>? change = null)
    {
        var options = new TeamsOptions { AppId = Guid.Empty.ToString(), AppSecret = "secret", TenantId = Tenant };
        change?.Invoke(options);
        return new SecretConnectorTokens(
            Options.Create(options), new MsalHttp(new HttpClient(_login)), NullLogger<SecretConnectorTokens>.Instance);
    }

    private sealed class LoginHandler : HttpMessageHandler
    {
        public List<(string Address, string Form)> Calls { get; } = [];

        public (HttpStatusCode Status, string Body) Answer { get; set; } =
            (HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3599,"access_token":"t0ken"}""");

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add((request.RequestUri!.GetLeftPart(UriPartial.Path), await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Answer.Status) { Content = new StringContent(Answer.Body) };
        }
    }
}
