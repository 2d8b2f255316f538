using System.Net;
using System.Net.Sockets;

namespace HealthScore.EndToEnd.Program;

/// <summary>What keeps the bot from starting is said in a line that names it and the fix; nothing is changed.</summary>
public sealed class StartFailureTests : IDisposable
{
    private readonly BotProgram _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("--Turns:MaxPending=abc", "Turns:MaxPending", "whole number")]
    [InlineData("--Turns:MaxPending=0", "Turns:MaxPending", "between 1 and 1000000")]
    [InlineData("--Turns:AnswerSeconds=61", "Turns:AnswerSeconds", "between 1 and 60")]
    [InlineData("--Demo:Enabled=maybe", "Demo:Enabled", "true or false")]
    [InlineData("--Visibility:Rule=all", "Visibility:Rule", "own-team")]
    [InlineData("--LocalPage:MaxStreams=1000", "LocalPage:MaxStreams", "between 1 and 100")]
    [InlineData("--Teams:AllowUnauthenticated=ja", "Teams:AllowUnauthenticated", "true or false")]
    [InlineData("--Store:Path=", "Store:Path", "set it to the store's file")]
    [InlineData("--Scorecards:Path=nowhere.yaml", "nowhere.yaml", "Check the path")]
    [InlineData("--urls=nonsense", "--urls", "http://127.0.0.1:3978")]
    [InlineData("--urls=http://127.0.0.1:99999", "--urls", "http://127.0.0.1:3978")]
    [InlineData("nonsense", "'nonsense'", "Commands: ask")]
    [InlineData("--no-dmeo", "'--no-dmeo'", "see --help")]
    public async Task Start_WithAWrongSetting_NamesItAndTheFix(string argument, string named, string fix)
    {
        var isAddress = argument.StartsWith("--urls", StringComparison.Ordinal);
        var ran = await _bot.RunAsync(isAddress ? [argument, "--no-demo"] : [argument, "--urls", "http://127.0.0.1:0"]);

        AssertRefused(ran, named, fix);
        if (!isAddress) Assert.Empty(_bot.Files);
    }

    [Fact]
    public async Task Start_WhenThePortIsTaken_SaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        AssertRefused(await _bot.RunAsync("--urls", address, "--no-demo"), address, "choose another address with --urls");
    }

    [Fact]
    public async Task Start_WhenTheStoreIsNoDatabase_LeavesItAlone()
    {
        const string Text = "these are somebody's notes, and no database";
        var notes = _bot.Write("notes.txt", Text);

        AssertRefused(await ServeAsync("--store", notes), notes, "Store:Path");
        Assert.Equal(Text, await File.ReadAllTextAsync(notes));
        Assert.Equal(["notes.txt"], _bot.Files);
    }

    [Fact]
    public async Task Start_WhenTheStoreIsDamaged_SaysWhatToDo()
    {
        AssertDone(await _bot.RunAsync("ask", "help"));
        var bytes = await File.ReadAllBytesAsync(_bot.Store);
        bytes.AsSpan(100, 20_000).Fill(0xA5);
        await File.WriteAllBytesAsync(_bot.Store, bytes);

        AssertRefused(await ServeAsync(), _bot.Store, "backup");
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_bot.Store));
    }

    [Fact]
    public async Task Start_WhenTheStoreIsAFolder_SaysSo()
    {
        _bot.MakeFolder("place");

        AssertRefused(await ServeAsync("--store", "place"), "place", "name a file in it");
    }

    [Fact]
    public async Task Start_WhenTheStoreWouldBeBelowAFile_SaysSo()
    {
        _bot.Write("file", "x");

        AssertRefused(await ServeAsync("--store", "file/below/store.db"), "file/below/store.db", "Store:Path");
        Assert.Equal(["file"], _bot.Files);
    }

    [Fact]
    public async Task Start_WhenTheStoreIsReadOnly_SaysSo()
    {
        AssertDone(await _bot.RunAsync("ask", "help"));
        var before = await File.ReadAllBytesAsync(_bot.Store);
        File.SetAttributes(_bot.Store, FileAttributes.ReadOnly);

        AssertRefused(await ServeAsync(), _bot.Store, "right to write");
        Assert.Equal(before, await File.ReadAllBytesAsync(_bot.Store));
    }

    [Fact]
    public async Task Start_WithABrokenScorecard_NamesFileLineKeyAndFix()
    {
        var shipped = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scorecards"), "default.yaml").Single();
        var lines = await File.ReadAllLinesAsync(shipped);
        var at = Array.FindIndex(lines, line => line.Contains("weight:", StringComparison.Ordinal));
        lines[at] = lines[at][..lines[at].IndexOf("weight:", StringComparison.Ordinal)] + "weight: -1";
        var card = _bot.Write("card.yaml", string.Join('\n', lines));

        AssertRefused(await ServeAsync("--Scorecards:Path=card.yaml"), $"card.yaml:{at + 1}", "weight");
        AssertRefused(await _bot.RunAsync("ask", "help", "--user", "ana@example.com", "--store", "card.yaml"), card, "Store:Path");
    }

    private static void AssertDone(Ran ran) => Assert.True(ran.Code == 0, ran.Said);

    private static void AssertRefused(Ran ran, string named, string fix)
    {
        Assert.True(ran.Code == 2, ran.Said);
        Assert.Contains(named, ran.Error, StringComparison.Ordinal);
        Assert.Contains(fix, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error + ran.Output, StringComparison.Ordinal);
    }

    private Task<Ran> ServeAsync(params string[] settings) => _bot.RunAsync(["--urls", "http://127.0.0.1:0", .. settings]);
}
