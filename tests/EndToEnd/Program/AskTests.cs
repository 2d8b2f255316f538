using System.Text.Json;

namespace HealthScore.EndToEnd.Program;

/// <summary><c>ask</c>, as typed in a terminal.</summary>
public sealed class AskTests : IDisposable
{
    private readonly BotProgram _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Ask_InAnyFormat_GivesTheCardInThatFormat()
    {
        Assert.StartsWith("Acme Corp", await AskAsync("how is Acme Corp?"), StringComparison.Ordinal);
        Assert.StartsWith("Acme Corp", await AskAsync("how is Acme Corp?", "--format", "text"), StringComparison.Ordinal);

        using var adaptive = JsonDocument.Parse(await AskAsync("how is Acme Corp?", "--format", "adaptive"));
        Assert.Equal("AdaptiveCard", adaptive.RootElement.GetProperty("type").GetString());
        using var slack = JsonDocument.Parse(await AskAsync("how is Acme Corp?", "--format", "blockkit"));
        Assert.NotEmpty(slack.RootElement.GetProperty("blocks").EnumerateArray());
    }

    [Fact]
    public async Task Ask_AsAKnownPerson_IsAboutTheirAccounts()
    {
        var hers = await AskAsync("which of my accounts are red?", "--user", "ana@example.com");
        var everybodys = await AskAsync("which accounts are red?", "--user", "Ana@Example.com", "--store", "data/healthscore.db");

        Assert.NotEqual(everybodys, hers);
    }

    [Fact]
    public async Task Ask_AsSomebodyUnknown_IsRefusedWithoutTheirAddress()
    {
        var ran = await _bot.RunAsync("ask", "how is Acme Corp?", "--user", "nobody.known@example.com");

        Assert.Equal(2, ran.Code);
        Assert.Contains("--user", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Leave it out", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody.known", ran.Error + ran.Output, StringComparison.Ordinal);
        Assert.Empty(ran.Output);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "how is Acme?", "--format", "picture")]
    [InlineData("ask", "how is Acme?", "--colour", "red")]
    [InlineData("import")]
    [InlineData("score")]
    public async Task Run_WithWrongArguments_SaysSoAndChangesNothing(params string[] arguments)
    {
        var ran = await _bot.RunAsync(arguments);

        Assert.True(ran.Code == 2, ran.Said);
        Assert.NotEmpty(ran.Error);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.Empty(_bot.Files);
    }

    private async Task<string> AskAsync(string question, params string[] more)
    {
        var ran = await _bot.RunAsync(["ask", question, .. more]);
        Assert.True(ran is { Code: 0, Error: "" }, ran.Said);
        return ran.Output;
    }
}
