using HealthScore.Bot.Hosting;
using HealthScore.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace HealthScore.EndToEnd.LocalPage;

/// <summary>The real bot with its demo portfolio at a free port, and a browser; both start with the first test that needs them.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("healthscore-page-").FullName;
    private readonly Lazy<Task<WebApplication>> _bot;
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _browser = new(LaunchAsync);

    public RunningBot() => _bot = new Lazy<Task<WebApplication>>(() => StartAsync(0));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task<Uri> AddressAsync() => new((await _bot.Value).Urls.Single() + "/");

    public async Task<IBrowser> BrowserAsync() => (await _browser.Value).Browser;

    public async Task DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            var (playwright, browser) = await _browser.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }

        if (_bot.IsValueCreated)
        {
            await (await _bot.Value).StopAsync();
            await (await _bot.Value).DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        // Patient, for machines that are busy with other tests.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Needs.ChromiumPath(),
            Headless = true,
            Args = Flags,
        });
        return (playwright, browser);
    }

    /// <summary>Another bot, for tests that stop it; all share the store.</summary>
    internal async Task<WebApplication> StartAsync(int port)
    {
        var bot = BotApplication.Build([$"--urls=http://127.0.0.1:{port}", $"--Store:Path={Path.Combine(_folder, "page.db")}"]);
        await bot.StartAsync();
        return bot;
    }
}
