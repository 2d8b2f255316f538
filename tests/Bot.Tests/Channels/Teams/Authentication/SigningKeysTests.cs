using System.Net;
using HealthScore.Bot.Channels.Teams.Authentication;

namespace HealthScore.Bot.Tests.Channels.Teams.Authentication;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private LocalIssuer _issuer = null!;
    private TeamsHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync(_clock);
        _host = await TeamsHost.StartAsync(_issuer.Settings, _clock);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Find_WhenCalledOften_FetchesOnce()
    {
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_issuer.Key));

        Assert.Equal(1, _issuer.Fetches);
    }

    [Fact]
    public async Task Find_WhenManyComeAtOnce_FetchesOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(_issuer.Key)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer));
        Assert.Equal(1, _issuer.Fetches);
    }

    [Fact]
    public async Task Find_WhenTheKeyWasRotated_FetchesAgainAndAccepts()
    {
        await PostAsync(_issuer.Key);
        var next = new IssuerKey("key-2", "msteams");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(next));
        _issuer.Announced = [next];
        _clock.Advance(SigningKeys.BetweenFetches);

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(next));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_issuer.Key));
    }

    [Fact]
    public async Task Find_WhenStrangersInventKeys_DoesNotHammerTheIssuer()
    {
        await PostAsync(_issuer.Key);
        _clock.Advance(SigningKeys.BetweenFetches);
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(new IssuerKey($"invented-{i}")));

        Assert.Equal(2, _issuer.Fetches);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_issuer.Key));
    }

    [Fact]
    public async Task Find_WhenTheIssuerIsDownFromTheStart_AnswersThatItIsUnavailable()
    {
        _issuer.Down = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(_issuer.Key));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(_issuer.Key));
        Assert.Empty(_host.Intake.Accepted);

        _issuer.Down = false;
        _clock.Advance(SigningKeys.AfterFailure);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_issuer.Key));
    }

    [Fact]
    public async Task Find_WhenTheIssuerGoesDown_KeepsKnownKeysForDaysThenFailsClosed()
    {
        await PostAsync(_issuer.Key);
        _issuer.Down = true;
        _clock.Advance(SigningKeys.FreshFor + TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_issuer.Key));

        _clock.Advance(SigningKeys.UsableFor);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(_issuer.Key));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"jwks_uri\":\"http://keys.example/\"}")]
    [InlineData("{\"jwks_uri\":5}")]
    [InlineData("[]")]
    public async Task Find_WhenTheMetadataIsUseless_FailsClosed(string metadata)
    {
        _issuer.Metadata = metadata;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(_issuer.Key));
    }

    private async Task<HttpStatusCode> PostAsync(IssuerKey key)
    {
        using var response = await _host.PostAsync(
            SampleActivity.Message().ToJsonString(), _issuer.Issue(token => token.SigningCredentials = key.Credentials));
        return response.StatusCode;
    }
}
