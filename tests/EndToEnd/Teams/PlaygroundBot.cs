using HealthScore.Bot.Hosting;
using HealthScore.Testing;
using Microsoft.AspNetCore.Builder;

namespace HealthScore.EndToEnd.Teams;

/// <summary>The bot with its demo portfolio, as the README starts it for the Playground, and a Playground in which Ana speaks.</summary>
public sealed class PlaygroundBot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("healthscore-teams-").FullName;
    private readonly Lazy<Task<WebApplication>> _bot;
    private readonly Lazy<NodeTool> _tool = new(() => new NodeTool("playground"));

    public PlaygroundBot() => _bot = new Lazy<Task<WebApplication>>(StartAsync);

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Runs the Playground's check; all that it printed.</summary>
    public async Task<string> CheckAsync(params string[] arguments)
    {
        var address = (await _bot.Value).Urls.Single();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var (_, output) = await _tool.Value.Run(
            patience.Token,
            ["check.mjs", "--bot", address + "/api/messages", "--config", Config(), "--timeout-ms", "60000", .. arguments]);
        return output;
    }

    public async Task DisposeAsync()
    {
        if (_bot.IsValueCreated)
        {
            await (await _bot.Value).StopAsync();
            await (await _bot.Value).DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    // The sample's people, with one of ours speaking.
    private string Config()
    {
        var sample = File.ReadAllText(Path.Combine(Needs.SharedFolder!, "tools", "playground", "sample-config.yml"));
        var file = Path.Combine(_folder, "playground.yml");
        File.WriteAllText(file, sample.Replace("alice@acme.example", "ana@example.com", StringComparison.Ordinal));
        return file;
    }

    private async Task<WebApplication> StartAsync()
    {
        var bot = BotApplication.Build(
            ["--urls=http://127.0.0.1:0", $"--Store:Path={Path.Combine(_folder, "teams.db")}", "--Teams:AllowUnauthenticated=true"]);
        await bot.StartAsync();
        return bot;
    }
}
