using System.Net;
using System.Text.Json;

namespace HealthScore.EndToEnd.Program;

/// <summary>First start, second start, and starts on one's own data.</summary>
public sealed class LifeTests : IDisposable
{
    private readonly BotProgram _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    public async Task Health_WhenServing_IsGood(string path, string expected)
    {
        await using var bot = await _bot.ServeAsync("--no-demo");

        Assert.Equal(expected, await bot.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task Start_ForTheSecondTime_ChangesNothingAndStillKnowsThePeople()
    {
        var first = await StartAndStopAsync();
        var store = StoreContents.Read(_bot.Store);
        var second = await StartAndStopAsync();

        Assert.Equal(7, first.GetArrayLength());
        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.True(store.Count > 1_000, $"only {store.Count} rows");
        Assert.Equal(store, StoreContents.Read(_bot.Store));
    }

    [Fact]
    public async Task Start_WithoutTheDemo_LeavesTheStoreEmptyAndSaysSoWhenAsked()
    {
        await using (var bot = await _bot.ServeAsync("--no-demo"))
        {
            Assert.Equal("[]", await bot.Client.GetStringAsync("/local/people"));
            var chat = await DirectLineChat.StartAsync(bot, "somebody");
            Assert.Contains("import", await chat.AskAsync("how are we doing?"), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(0, (await bot.StopAsync()).Code);
        }

        var ran = await _bot.RunAsync("import", "--accounts", _bot.Write("a.csv", "account_id,name\nZ1,Zenith Tools\n"));
        Assert.Contains("1 new", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnOnesOwnAccounts_KeepsTheDemoAway()
    {
        var import = await _bot.RunAsync("import", "--accounts", _bot.Write("a.csv", "account_id,name\nZ1,Zenith Tools\n"));
        Assert.True(import.Code == 0, import.Said);

        var ours = await _bot.RunAsync("ask", "how is Zenith Tools?");
        var demo = await _bot.RunAsync("ask", "how is Acme Corp?");

        Assert.Contains("Zenith Tools", ours.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("newest signal", demo.Output, StringComparison.Ordinal);
        await using var bot = await _bot.ServeAsync();
        Assert.Equal("[]", await bot.Client.GetStringAsync("/local/people"));
    }

    [Fact]
    public async Task Post_ToTeams_IsRefusedUntilItIsConfigured()
    {
        await using var bot = await _bot.ServeAsync("--no-demo");
        using var body = new StringContent("""{"type":"message"}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await bot.Client.PostAsync("/api/messages", body);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<JsonElement> StartAndStopAsync()
    {
        await using var bot = await _bot.ServeAsync();
        var people = JsonElement.Parse(await bot.Client.GetStringAsync("/local/people"));
        var ran = await bot.StopAsync();
        Assert.True(ran is { Code: 0, Error: "" }, ran.Said);
        return people;
    }
}
