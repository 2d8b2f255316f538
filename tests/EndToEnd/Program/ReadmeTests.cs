using System.Text.RegularExpressions;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.Program;

/// <summary>The README says what is so: its commands work, in its order, in one folder.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(Needs.Repository, "README.md"));

    private readonly BotProgram _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Commands_WhenRunInTheirOrder_Succeed()
    {
        var commands = ReadmeCommand.In(Readme).ToList();
        Assert.Single(commands, command => command.IsTest);
        Assert.Contains(commands, command => command is { IsServing: true, Arguments: [] });

        foreach (var command in commands.Where(command => !command.IsTest))
        {
            Assert.True(command.IsRun, $"A command of another kind: {command.Line}");
            if (command.IsServing) await ServeAsync(command);
            else await RunAsync(command);
        }
    }

    [Fact]
    public void Readme_IsShortAndBeginsWithTheCommand()
    {
        Assert.InRange(Readme.Length, 1, 149);
        Assert.InRange(Array.IndexOf(Readme, "dotnet run --project bot"), 0, 14);
    }

    [Fact]
    public void Links_WhenFollowed_AreThere()
    {
        var pages = Directory.GetFiles(Path.Combine(Needs.Repository, "docs"), "*.md").Append(Path.Combine(Needs.Repository, "README.md"))
            .Append(Path.Combine(Needs.Repository, "CONTRIBUTING.md"));
        var broken =
            from page in pages
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = link.Groups["to"].Value
            where !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
            select $"{Path.GetFileName(page)}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Folders_OfTheTable_AreThere()
    {
        var folders = Readme.Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => Folder().Matches(line)).Select(match => match.Groups["folder"].Value).ToList();

        Assert.NotEmpty(folders);
        Assert.All(folders, folder => Assert.True(Directory.Exists(Path.Combine(Needs.Repository, folder)), folder));
    }

    private async Task ServeAsync(ReadmeCommand command)
    {
        await using var bot = await _bot.ServeAsync(command.Arguments);
        Assert.Contains("<title>", await bot.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal("ready", await bot.Client.GetStringAsync("/readyz"));
        var ran = await bot.StopAsync();
        Assert.True(ran is { Code: 0, Error: "" }, $"{command.Line}: {ran.Said}");
    }

    private async Task RunAsync(ReadmeCommand command)
    {
        var ran = await _bot.RunAsync(command.Arguments);
        Assert.True(ran.Code == 0, $"{command.Line}: {ran.Said}");
        Assert.NotEmpty(ran.Output);
    }

    [GeneratedRegex(@"\]\((?<to>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<folder>(bot|cards|scoring)/[A-Za-z/]*)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Folder();
}
