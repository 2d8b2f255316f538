using HealthScore.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace HealthScore.EndToEnd.LocalPage;

[Collection(LocalPageTests.Name)]
public sealed class RestartTests(RunningBot bot)
{
    [FactNeeds("chromium")]
    public async Task Page_WhenTheBotComesBack_SaysWhatHappenedAndGoesOn()
    {
        var first = await bot.StartAsync(port: 0);
        var address = new Uri(first.Urls.Single() + "/");
        await using var tab = await PageTab.OpenAsync(bot, address: address);
        await tab.AskAsync("help");
        await StopAsync(first);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Is it still running?");

        var second = await bot.StartAsync(address.Port);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".divider")).ToContainTextAsync("Here begins a new one");
        await Assertions.Expect(tab.Page.Locator("#notice")).ToBeHiddenAsync();
        await tab.AskAsync("help");
        await Assertions.Expect(tab.Answers).ToHaveCountAsync(2);
        await StopAsync(second);
    }

    private static async Task StopAsync(WebApplication app)
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
