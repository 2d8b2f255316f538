using System.Diagnostics;
using System.Text.Json;
using HealthScore.EndToEnd.Program;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.Api;

/// <summary><c>docs/api.md</c> says what is so: its commands work, in their order, and answer as is shown below them.</summary>
public sealed class ApiPageTests : IDisposable
{
    private const string Address = "http://127.0.0.1:3978";

    private readonly BotProgram _program = new();

    public void Dispose() => _program.Dispose();

    [FactNeeds("bash and curl")]
    public async Task Commands_WhenRunInTheirOrder_AnswerAsShown()
    {
        await using var bot = await _program.ServeAsync("--no-demo");
        var (key, ran) = ("", 0);
        foreach (var (command, shown) in Blocks())
        {
            // The program itself, and what the reader fills in.
            if (command.StartsWith("dotnet run", StringComparison.Ordinal)) key = await MakeAsync(new ReadmeCommand(command));
            if (!command.Contains("curl", StringComparison.Ordinal)) continue;
            var answer = JsonElement.Parse(await BashAsync(command.Replace(Address, bot.Address.ToString().TrimEnd('/'), StringComparison.Ordinal), key));
            if (shown.Length > 0) Assert.True(JsonElement.DeepEquals(JsonElement.Parse(shown), answer), $"{command}\n{answer}");
            ran++;
        }

        Assert.InRange(ran, 5, 50);
    }

    private async Task<string> MakeAsync(ReadmeCommand command)
    {
        var ran = await _program.RunAsync(command.Arguments);
        Assert.True(ran.Code == 0, ran.Said);
        return ran.Output.Trim();
    }

    /// <summary>Every command of the page with the JSON that stands below it, if any does.</summary>
    private static IEnumerable<(string Command, string Shown)> Blocks()
    {
        var parts = File.ReadAllText(Path.Combine(Needs.Repository, "docs", "api.md")).Split("```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (!parts[i].StartsWith("sh\n", StringComparison.Ordinal)) continue;
            var isShown = i + 2 < parts.Length && parts[i + 1].Trim().Length == 0 && parts[i + 2].StartsWith("json\n", StringComparison.Ordinal);
            yield return (parts[i]["sh\n".Length..].TrimEnd(), isShown ? parts[i + 2]["json\n".Length..] : "");
        }
    }

    private static async Task<string> BashAsync(string command, string key)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["KEY"] = key;
        using var bash = Process.Start(start)!;
        var output = bash.StandardOutput.ReadToEndAsync(patience.Token);
        var error = bash.StandardError.ReadToEndAsync(patience.Token);
        await bash.WaitForExitAsync(patience.Token);
        Assert.True(bash.ExitCode == 0, $"{command}\n{await output}{await error}");
        return await output;
    }
}
