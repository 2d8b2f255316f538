using System.Text.Json;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Testing;

namespace HealthScore.Cards.Tests.Tools;

/// <summary>What Microsoft's and Slack's own tools say of our cards.</summary>
public sealed class OfficialToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cards-").FullName;

    [FactNeeds("node", "tools/cards")]
    public async Task AdaptiveCards_WhenValidated_MatchTheSchemaOf15()
    {
        var (code, output) = await new NodeTool("cards").Run(CancellationToken.None, ["validate.mjs", "card", .. AdaptiveFiles(), "--schema", "1.5"]);

        Assert.True(code == 0, Invalid(output));
    }

    [FactNeeds("node", "tools/cards")]
    public async Task AdaptiveCards_WhenCheckedForTeams_KeepItsLimits()
    {
        var (code, output) = await new NodeTool("cards").Run(CancellationToken.None, ["check-teams-limits.mjs", .. AdaptiveFiles(), "--warnings-as-errors"]);

        Assert.True(code == 0, Invalid(output));
    }

    [TheoryNeeds("node", "chromium", "tools/cards")]
    [InlineData("account-red", "light", "What costs the most points")]
    [InlineData("account-unknown", "dark", "Not enough data")]
    [InlineData("why-red", "dark", "Best possible")]
    [InlineData("trend-red", "light", "End of month")]
    [InlineData("actions-red", "dark", "Name the teams")]
    [InlineData("feedback-ask", "light", "Score feels too high")]
    [InlineData("tickets", "light", "keeps coming back")]
    [InlineData("sentiment", "dark", "In their own words")]
    [InlineData("brief-red", "light", "Since the last touchpoint")]
    [InlineData("compare-four", "dark", "Only the first 4")]
    [InlineData("list-page", "light", "Vandelay")]
    [InlineData("book", "dark", "Biggest drops")]
    [InlineData("which", "light", "Acme Duff")]
    public async Task AdaptiveCards_WhenDrawnByTheOfficialRenderer_RaiseNoWarning(string name, string theme, string expected)
    {
        var file = Write(name + ".json", AdaptiveCardRenderer.ToUtf8(SampleCards.All[name]));

        var (code, output) = await new NodeTool("cards").Run(
            CancellationToken.None, ["render.mjs", file, "--theme", theme, "--width", "360", "--expect", expected, "--out", Path.Combine(_folder, "card.png")]);

        Assert.True(code == 0, output);
        Assert.Contains("\"scrollsSideways\": false", output);
    }

    [TheoryNeeds("node", "chromium", "tools/cards")]
    [InlineData("account-red", "Why", "account.why")]
    [InlineData("account-red", "Trend", "account.trend")]
    [InlineData("account-red", "Actions", "account.actions")]
    [InlineData("feedback-ask", "Score feels too low", "feedback.score")]
    [InlineData("list-page", "Open Stark Mills", "account.health")]
    [InlineData("which", "Acme Duff", "account.why")]
    public async Task AdaptiveCards_WhenSomethingIsPressed_FireItsVerb(string name, string press, string verb)
    {
        var file = Write(name + ".json", AdaptiveCardRenderer.ToUtf8(SampleCards.All[name]));

        var (code, output) = await new NodeTool("cards").Run(
            CancellationToken.None, ["render.mjs", file, "--click", press, "--out", Path.Combine(_folder, "card.png")]);

        Assert.True(code == 0, output);
        Assert.Contains($"\"verb\": \"{verb}\"", output);
    }

    [FactNeeds("node", "tools/slack")]
    public async Task BlockKit_WhenChecked_HasSlacksTypesAndLimits()
    {
        var files = All.Select(c => Write(c.Name + ".blocks.json", Blocks(BlockKitRenderer.ToUtf8(c.Card)))).ToList();

        // The types take a compiler run per file, so one file holds all blocks; the limits are checked card by card.
        var all = All.SelectMany(c => JsonDocument.Parse(Blocks(BlockKitRenderer.ToUtf8(c.Card))).RootElement.EnumerateArray());
        var types = Write("all.json", JsonSerializer.SerializeToUtf8Bytes(all));
        var (typesCode, typesOutput) = await new NodeTool("slack").Run(CancellationToken.None, ["check-blocks.mjs", types, "--no-limits"]);
        var (limitsCode, limitsOutput) = await new NodeTool("slack").Run(CancellationToken.None, ["check-blocks.mjs", .. files, "--no-types"]);

        Assert.True(typesCode == 0, Invalid(typesOutput));
        Assert.True(limitsCode == 0, Invalid(limitsOutput));
    }

    [FactNeeds("node", "tools/cards", "tools/slack")]
    public async Task Everything_WhenCardsAreHostile_IsStillValid()
    {
        var random = new Random(8);
        var cards = HostileText.Names.Select(HostileCards.Composed).Concat(Enumerable.Range(0, 40).Select(_ => HostileCards.Random(random))).ToList();
        var adaptive = cards.Select((c, i) => Write($"hostile-{i}.json", AdaptiveCardRenderer.ToUtf8(c))).ToList();
        var slack = cards.Select((c, i) => Write($"hostile-{i}.blocks.json", Blocks(BlockKitRenderer.ToUtf8(c)))).ToList();

        var schema = await new NodeTool("cards").Run(CancellationToken.None, ["validate.mjs", "card", .. adaptive]);
        var teams = await new NodeTool("cards").Run(CancellationToken.None, ["check-teams-limits.mjs", .. adaptive]);
        var limits = await new NodeTool("slack").Run(CancellationToken.None, ["check-blocks.mjs", .. slack, "--no-types"]);

        Assert.True(schema.Code == 0, Invalid(schema.Output));
        Assert.True(teams.Code == 0, Invalid(teams.Output));
        Assert.True(limits.Code == 0, Invalid(limits.Output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> AdaptiveFiles() =>
        [.. All.Select(c => Write(c.Name + ".json", AdaptiveCardRenderer.ToUtf8(c.Card)))];

    /// <summary>Every sort of card in English, and those that people see most in the other languages.</summary>
    private static IEnumerable<(string Name, Card Card)> All =>
    [
        .. SampleCards.All.Select(c => (c.Key, c.Value)),
        .. SpokenCards.Languages.SelectMany(language => SpokenCards.In(language).Select(c => ($"{c.Key}.{LanguageCodes.Of(language)}", c.Value))),
    ];

    private string Write(string file, byte[] json)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllBytes(path, json);
        return path;
    }

    private static byte[] Blocks(byte[] message) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(message).RootElement.GetProperty("blocks"));

    private static string Invalid(string output) => string.Join('\n', output.Split('\n').Where(l => !l.StartsWith("VALID", StringComparison.Ordinal)));
}
