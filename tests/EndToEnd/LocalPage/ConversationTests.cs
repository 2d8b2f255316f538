using HealthScore.Testing;
using Microsoft.Playwright;

namespace HealthScore.EndToEnd.LocalPage;

[Collection(LocalPageTests.Name)]
public sealed class ConversationTests(RunningBot bot)
{
    private const string Renderer = "**/lib/adaptivecards.min.js";

    [FactNeeds("chromium", "node")]
    public async Task Ask_WhenSeveralFit_IsSettledByAButtonAndExplainedByAnother()
    {
        await using var tab = await PageTab.OpenAsync(bot);
        await tab.AskAsync("how is Acme?");
        await Assertions.Expect(tab.LastAnswer).ToContainTextAsync("Which one?");
        await tab.PressAsync("Acme Corp");
        await Assertions.Expect(tab.LastAnswer.GetByRole(AriaRole.Heading, new() { Name = "Acme Corp" })).ToBeVisibleAsync();
        await tab.PressAsync("Why");
        await Assertions.Expect(tab.LastAnswer).ToContainTextAsync("Why Acme Corp is at");
        await Assertions.Expect(tab.Page.Locator(".card.plain")).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [FactNeeds("chromium")]
    public async Task Ask_WithoutTheRenderer_ShowsTheSameAsTextWithButtons()
    {
        await using var tab = await PageTab.OpenAsync(bot, prepare: page => page.RouteAsync(Renderer, route => route.AbortAsync()));
        await tab.AskAsync("how is Acme?");
        await tab.PressAsync("Acme Labs");
        await Assertions.Expect(tab.LastAnswer.Locator("pre")).ToContainTextAsync("Acme Labs");
        await Assertions.Expect(tab.LastAnswer.Locator("pre")).Not.ToContainTextAsync("[Why]");
        await tab.PressAsync("Why");
        await Assertions.Expect(tab.LastAnswer.Locator("pre")).ToContainTextAsync("Acme Labs");
        await tab.PictureAsync("plain");
    }

    [FactNeeds("chromium")]
    public async Task Ask_WithoutWebSockets_IsAnsweredByPolling()
    {
        await using var tab = await PageTab.OpenAsync(bot, prepare: page => page.AddInitScriptAsync("delete globalThis.WebSocket"));
        await tab.AskAsync("help");
        await Assertions.Expect(tab.Answers).ToHaveCountAsync(1);
    }

    [FactNeeds("chromium")]
    public async Task Ask_InTwoTabs_KeepsTwoPeopleApart()
    {
        await using var ana = await PageTab.OpenAsync(bot, new TabLook(Person: "ana@example.com"));
        await using var ben = await PageTab.OpenAsync(bot, new TabLook(Person: "ben@example.com"));
        await ana.AskAsync("how is my book?");
        await Assertions.Expect(ben.Answers).ToHaveCountAsync(0);
        await ben.AskAsync("how is my book?");
        Assert.NotEqual(await ana.LastAnswer.InnerTextAsync(), await ben.LastAnswer.InnerTextAsync());
    }

    [FactNeeds("chromium")]
    public async Task Page_WhenLoadedAgain_KeepsTheConversation()
    {
        await using var tab = await PageTab.OpenAsync(bot);
        await tab.AskAsync("help");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Answers).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Page.Locator(".message.mine .bubble")).ToHaveTextAsync(["help"]);
    }

    [FactNeeds("chromium")]
    public async Task Ask_WithMarkup_ShowsItAsTyped()
    {
        const string Markup = "<img src=x onerror=alert(1)> **bold**";
        await using var tab = await PageTab.OpenAsync(bot);
        await tab.AskAsync(Markup);
        await Assertions.Expect(tab.Page.Locator(".message.mine .bubble").Last).ToHaveTextAsync(Markup);
        Assert.Equal(0, await tab.Page.Locator("#log img").CountAsync());
    }

    [FactNeeds("chromium")]
    public async Task Keyboard_Alone_AsksPressesAndComesBack()
    {
        await using var tab = await PageTab.OpenAsync(bot);
        var keys = tab.Page.Keyboard;
        await tab.Page.Locator("#who").FocusAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(tab.Box).ToBeFocusedAsync();
        await keys.TypeAsync("how is Acme?");
        await keys.PressAsync("Enter");
        await tab.WaitForAnswerAsync(0);
        await Assertions.Expect(tab.Box).ToBeFocusedAsync();

        var choice = tab.LastAnswer.GetByRole(AriaRole.Button, new() { Name = "Acme Corp" }).First;
        for (var presses = 0; presses < 20 && !await choice.EvaluateAsync<bool>("e => e === document.activeElement"); presses++)
        {
            await keys.PressAsync("Shift+Tab");
        }

        await keys.PressAsync("Enter");
        await tab.WaitForAnswerAsync(1);
        await Assertions.Expect(tab.LastAnswer).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(tab.Box).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await Assertions.Expect(tab.Box).ToHaveValueAsync("how is Acme?");
    }

    [FactNeeds("chromium")]
    public async Task SkipLink_WhenTakenFirst_LeadsToTheBox()
    {
        await using var tab = await PageTab.OpenAsync(bot);
        await tab.Page.EvaluateAsync("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        await tab.Page.Locator(".skip").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Box).ToBeFocusedAsync();
    }
}
