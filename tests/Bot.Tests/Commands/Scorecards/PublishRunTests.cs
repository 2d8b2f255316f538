using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Histories;
using HealthScore.Bot.Commands.Scorecards;
using Microsoft.Extensions.Configuration;

namespace HealthScore.Bot.Tests.Commands.Scorecards;

/// <summary>From a draft to what is in force, and what stays known of it; it is noon, 1 March 2026.</summary>
public sealed class PublishRunTests : IDisposable
{
    private const string Card = """
        id: pair
        version: 1
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: d
            weight: 1
            metrics:
              - { id: one, weight: 1, measure: { kind: one, agg: last, window: 60d }, curve: [[0, 0], [100, 100]] }
        """;

    private static readonly string Next =
        Card.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("[100, 100]", "[100, 50]", StringComparison.Ordinal);

    private PortfolioFolder _folder = new();

    [Fact]
    public async Task RunAsync_TellsWhatChangesPutsItInPlaceAndRecordsIt()
    {
        await StartAsync();
        Assert.Equal(ExitCode.Done, await PublishAsync(Next, note: "One was too kind"));
        var text = _folder.Output.ToString();
        Assert.Contains("pair: version: 1 → 2", text, StringComparison.Ordinal);
        Assert.Contains("pair: metric one, curve: [0, 0], [100, 100] → [0, 0], [100, 50]", text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 accounts would change band", text, StringComparison.Ordinal);
        Assert.Equal(Next, File.ReadAllText(_folder.File("cards/pair.yaml")));
        Assert.Equal(["pair.yaml"], Directory.GetFiles(_folder.File("cards")).Select(Path.GetFileName));

        var versions = await HistoryAsync();
        Assert.Equal(["1", "2"], versions.Select(version => version.GetProperty("label").GetString()));
        Assert.Equal([true, false], versions.Select(version => version.GetProperty("in_force").GetBoolean()));
        Assert.Equal(("ana@example.com", "One was too kind"), (versions[1].GetProperty("by").GetString(), versions[1].GetProperty("note").GetString()));

        await UseAsync();
        Assert.Equal([false, true], (await HistoryAsync()).Select(version => version.GetProperty("in_force").GetBoolean()));
    }

    [Fact]
    public async Task RunAsync_WhenDry_ChangesNothing()
    {
        await StartAsync();
        Assert.Equal(ExitCode.Done, await PublishAsync(Next, dryRun: true));
        Assert.Contains("Nothing was changed", _folder.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(Card, File.ReadAllText(_folder.File("cards/pair.yaml")));
        Assert.Single(await HistoryAsync());
    }

    [Fact]
    public async Task RunAsync_ANewScorecard_ComesBesideTheOthers()
    {
        await StartAsync();
        Assert.Equal(ExitCode.Done, await PublishAsync("applies_to: { segment: smb }\n" + Card.Replace("id: pair", "id: small", StringComparison.Ordinal)));
        Assert.Equal(["draft.yaml", "pair.yaml"], Directory.GetFiles(_folder.File("cards")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("version: 2", "version: 1", "write version: 2 or higher")]
    [InlineData("version: 2", "version: 0", "write version: 2 or higher")]
    [InlineData("bands:", "bandz:", "Did you mean \"bands\"?")]
    public async Task RunAsync_WhenTheDraftDoesNotDo_SaysWhyAndChangesNothing(string written, string instead, string words)
    {
        await StartAsync();
        Assert.Equal(ExitCode.BadInput, await PublishAsync(Next.Replace(written, instead, StringComparison.Ordinal)));
        Assert.Contains(words, _folder.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(Card, File.ReadAllText(_folder.File("cards/pair.yaml")));
    }

    [Fact]
    public async Task RunAsync_WhatIsInForce_IsRefused()
    {
        await StartAsync();
        Assert.Equal(ExitCode.BadInput, await PublishAsync("# only a comment\n" + Card));
        Assert.Contains("is in force with this meaning already", _folder.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithoutAFolderOfOnesOwn_SaysWhatToDo()
    {
        var run = new PublishRun(new PublishRequest(_folder.Write("draft.yaml", Card), null, null, false), _folder.Output, _folder.Error);
        Assert.Equal(ExitCode.BadInput, await run.RunAsync(new ConfigurationBuilder().Build(), new StoppedClock(), CancellationToken.None));
        Assert.Contains("Scorecards:Path", _folder.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenTheContentChangedUnderItsNumber_KeepsBoth()
    {
        await StartAsync();
        _folder.Write("cards/pair.yaml", Next.Replace("version: 2", "version: 1", StringComparison.Ordinal));
        await UseAsync();
        Assert.Equal(["1", "1'"], (await HistoryAsync()).Select(version => version.GetProperty("label").GetString()));

        _folder.Clear();
        Assert.Equal(ExitCode.Done, await Versions().ShowAsync("pair@1", CancellationToken.None));
        Assert.Equal(Card, _folder.Output.ToString());
    }

    [Theory]
    [InlineData("pair@7", "There is no version 7 of pair in the store. There are: 1.")]
    [InlineData("nobody@1", "The store knows no scorecard nobody. It knows: pair.")]
    [InlineData("pair", "ID@VERSION")]
    [InlineData("pair@x", "ID@VERSION")]
    public async Task ShowAsync_WhenThereIsNoSuchVersion_SaysWhichThereAre(string version, string words)
    {
        await StartAsync();
        Assert.Equal(ExitCode.BadInput, await Versions().ShowAsync(version, CancellationToken.None));
        Assert.Contains(words, _folder.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfStoredVersions_ComparesThemOnTheBook()
    {
        await StartAsync();
        await PublishAsync(Next);
        _folder.Clear();
        var book = new BookRequest(new(null, null, null, null), "book", "2026-03-01", []);
        var diff = new DiffRun(new DiffRequest("pair@1", "pair@2", book, null, DiffRequest.Json), _folder.Output, _folder.Error);
        Assert.Equal(ExitCode.Done, await diff.RunAsync(Configuration, new StoppedClock(), CancellationToken.None));
        using var json = JsonDocument.Parse(_folder.Output.ToString());
        Assert.Equal((1, 1), (json.RootElement.GetProperty("accounts").GetInt32(), json.RootElement.GetProperty("changing_band").GetInt32()));
    }

    public void Dispose() => _folder.Dispose();

    private IConfiguration Configuration => new ConfigurationBuilder().AddConfiguration(_folder.Configuration)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Scorecards:Path"] = _folder.File("cards") }).Build();

    // The bot has run once under version 1.
    private async Task StartAsync()
    {
        _folder.Dispose();
        _folder = await PortfolioFolder.StartAsync();
        Directory.CreateDirectory(_folder.File("cards"));
        _folder.Write("cards/pair.yaml", Card);
        await UseAsync();
    }

    private async Task UseAsync()
    {
        var history = new HistoryRun(new HistoryRequest("acme-corp", 2, false, HistoryRequest.Text), _folder.Output, _folder.Error);
        Assert.Equal(ExitCode.Done, await history.RunAsync(Configuration, new StoppedClock(), CancellationToken.None));
        _folder.Clear();
    }

    private Task<int> PublishAsync(string draft, string? note = null, bool dryRun = false) =>
        new PublishRun(new PublishRequest(_folder.Write("draft.yaml", draft), "ana@example.com", note, dryRun), _folder.Output, _folder.Error)
            .RunAsync(Configuration, new StoppedClock(), CancellationToken.None);

    private VersionsRun Versions() => new(Configuration, new StoppedClock(), _folder.Output, _folder.Error);

    private async Task<JsonElement[]> HistoryAsync()
    {
        _folder.Clear();
        Assert.Equal(ExitCode.Done, await Versions().HistoryAsync(null, json: true, CancellationToken.None));
        using var json = JsonDocument.Parse(_folder.Output.ToString());
        return [.. json.RootElement.GetProperty("versions").EnumerateArray().Select(version => version.Clone())];
    }
}
