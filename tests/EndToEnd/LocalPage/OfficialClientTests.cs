using HealthScore.Testing;

namespace HealthScore.EndToEnd.LocalPage;

/// <summary>The official Direct Line client library, which knows nothing of this bot.</summary>
[Collection(LocalPageTests.Name)]
public sealed class OfficialClientTests(RunningBot bot)
{
    [TheoryNeeds("node", "tools/directline")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Client_ByPollingOrStream_AsksAndPressesButtons(bool isStreaming)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var domain = new Uri(await bot.AddressAsync(), "v3/directline").AbsoluteUri;
        string[] arguments =
        [
            "client.mjs", "--domain", domain, "--user", "dana@example.com", "--timeout-ms", "30000", .. isStreaming ? ["--websocket"] : Array.Empty<string>(),
            "--say", "how is Acme?", "--expect", "Which one?",
            "--click", "Acme Corp · enterprise", "--expect", "Acme Corp",
            "--click", "Why", "--expect", "Why Acme Corp",
        ];
        var (code, output) = await new NodeTool("directline").Run(limit.Token, arguments);
        Assert.True(code == 0, output);
    }
}
