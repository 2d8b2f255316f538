using HealthScore.Testing;

namespace HealthScore.EndToEnd.Teams;

/// <summary>The real bot, asked through Microsoft's local stand-in for Teams.</summary>
public sealed class PlaygroundTests(PlaygroundBot bot) : IClassFixture<PlaygroundBot>
{
    [TheoryNeeds("node", "chromium", "tools/playground")]
    [InlineData("personal")]
    [InlineData("group")]
    [InlineData("channel")]
    public async Task Ask_WhenSomebodyAsksInTheirChat_ShowsTheCardAndTheButtonReplacesIt(string conversation)
    {
        var output = await bot.CheckAsync(
            "--conversation", conversation,
            "--say", "how is Acme Corp?", "--expect", "Acme Corp", "--expect", "newest signal",
            "--click", "Why", "--expect-after", "From 100 down");

        Assert.EndsWith("PASS", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("application/vnd.microsoft.card.adaptive", output, StringComparison.Ordinal);
    }

    [TheoryNeeds("node", "tools/playground")]
    [InlineData("emulator")]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task Ask_WhenTheChannelIsAnother_IsAnsweredToo(string channel)
    {
        var output = await bot.CheckAsync("--http", "--channel", channel, "--say", "how is Acme Corp?", "--expect", "newest signal");

        Assert.EndsWith("PASS", output.TrimEnd(), StringComparison.Ordinal);
    }
}
