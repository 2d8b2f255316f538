using System.Text.Json;
using HealthScore.Testing;
using Microsoft.Playwright;

namespace HealthScore.EndToEnd.LocalPage;

/// <summary>How the page looks and sounds: accessibility, phone width, right-to-left. The pictures are for people.</summary>
[Collection(LocalPageTests.Name)]
public sealed class LookTests(RunningBot bot)
{
    [TheoryNeeds("chromium", "node")]
    [InlineData("light", 1100, false)]
    [InlineData("dark", 1100, true)]
    [InlineData("phone", 360, false)]
    [InlineData("phone-dark", 360, true)]
    public async Task Page_InEveryState_HasNoAccessibilityViolations(string name, int width, bool isDark)
    {
        await using var tab = await PageTab.OpenAsync(bot, new TabLook(width, width < 500 ? 740 : 900, isDark));
        await tab.PictureAsync($"{name}-1-welcome");
        await AssertAccessibleAsync(tab);
        await tab.AskAsync("how is Acme?");
        await tab.PictureAsync($"{name}-2-which");
        await AssertAccessibleAsync(tab);
        await tab.PressAsync("Acme Corp");
        await tab.PictureAsync($"{name}-3-account");
        await tab.PressAsync("Why");
        await tab.PictureAsync($"{name}-4-why");
        await tab.AskAsync("which accounts are at risk?");
        await tab.PictureAsync($"{name}-5-list");
        await tab.AskAsync("how is my book?");
        await tab.PictureAsync($"{name}-6-book");
        await AssertAccessibleAsync(tab);
        Assert.False(await tab.Page.EvaluateAsync<bool>(
            "() => [document.documentElement, document.getElementById('log')].some(e => e.scrollWidth > e.clientWidth)"));
        Assert.Empty(tab.Complaints);
    }

    [TheoryNeeds("chromium", "node")]
    [InlineData("es", "ana@example.com", "Pregunta por una cuenta", "¿Cómo va Acme Corp?", "Por qué", "Evolución", "¿Qué cuentas están en riesgo?")]
    [InlineData("pt", "lucia@example.com", "Pergunte sobre uma conta", "Como vai Acme Corp?", "Por quê", "Evolução", "Quais contas estão em risco?")]
    [InlineData("he", "noam@example.com", "אפשר לשאול על לקוח", "מה המצב של Acme Corp?", "למה", "מגמה", "אילו לקוחות בסיכון?")]
    public async Task Page_WhenThePersonSpeaksAnotherLanguage_SpeaksIt(
        string language, string person, string placeholder, string health, string why, string trend, string list)
    {
        var direction = language == "he" ? "rtl" : "ltr";
        await using var tab = await PageTab.OpenAsync(bot, new TabLook(Width: 700, Height: 1100, Person: person));
        await Assertions.Expect(tab.Box).ToHaveAttributeAsync("placeholder", placeholder);
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await tab.PictureAsync($"{language}-1-welcome");
        await tab.AskAsync(health);
        await AnswerIsAsync(tab, language, direction, $"{language}-2-account");
        await tab.PressAsync(why);
        await AnswerIsAsync(tab, language, direction, $"{language}-3-why");
        await tab.AskAsync(health);
        await tab.PressAsync(trend);
        await AnswerIsAsync(tab, language, direction, $"{language}-4-trend");
        await tab.AskAsync(list);
        await AnswerIsAsync(tab, language, direction, $"{language}-5-list");
        await AssertAccessibleAsync(tab);
        Assert.Empty(tab.Complaints);
    }

    [TheoryNeeds("chromium", "node")]
    [InlineData("en", "ben@example.com", "what moved this week?", "who has gone quiet?", "what do customers open tickets about?", "what is our NPS?", "is Acme Corp getting better?")]
    [InlineData("he", "noam@example.com", "מה השתנה השבוע?", "מי השתתק?", "על מה הלקוחות פותחים פניות?", "מה ה־NPS שלנו?", "האם Acme Corp משתפר?")]
    public async Task Page_WhenTheBooksPastIsAsked_ShowsIt(
        string language, string person, string movers, string quiet, string tickets, string kpi, string trend)
    {
        await using var tab = await PageTab.OpenAsync(bot, new TabLook(Width: 700, Height: 1100, Person: person));
        var direction = language == "he" ? "rtl" : "ltr";
        string[] questions = [movers, quiet, tickets, kpi, trend];
        for (var i = 0; i < questions.Length; i++)
        {
            await tab.AskAsync(questions[i]);
            await AnswerIsAsync(tab, language, direction, $"{language}-past-{i + 1}");
        }

        var picture = tab.Page.Locator("img[src^='data:image/png']").Last;
        Assert.Equal(560, await picture.EvaluateAsync<int>("image => image.naturalWidth"));
        await AssertAccessibleAsync(tab);
        Assert.Empty(tab.Complaints);
    }

    [FactNeeds("chromium", "node")]
    public async Task Card_InHebrew_RunsFromRightToLeft()
    {
        await using var tab = await PageTab.OpenAsync(bot);
        var look = await tab.Page.EvaluateAsync<string>(
            """
            async () => {
              const { drawAnswer } = await import('/card.js');
              const content = { type: 'AdaptiveCard', version: '1.5', lang: 'he', rtl: true, body: [
                { type: 'TextBlock', text: 'אקמה', style: 'heading' },
                { type: 'ColumnSet', columns: [
                  { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: '38' }] },
                  { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'בסיכון' }] }] }] };
              const drawn = drawAnswer({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }, () => {});
              document.getElementById('log').append(drawn);
              const [number, word] = [...drawn.querySelectorAll('.ac-textBlock')].slice(1).map((e) => e.getBoundingClientRect().left);
              return `${drawn.lang} ${drawn.dir} ${number > word}`;
            }
            """);
        Assert.Equal("he rtl true", look);
    }

    [FactNeeds("chromium")]
    public async Task Theme_WhenToggled_LastsOverAReload()
    {
        await using var tab = await PageTab.OpenAsync(bot);
        var toggle = tab.Page.Locator("#theme");
        await toggle.ClickAsync();
        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-label", "Colours: dark");
        await tab.Page.ReloadAsync();
        Assert.Equal("dark", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).colorScheme"));
    }

    private static async Task AnswerIsAsync(PageTab tab, string language, string direction, string picture)
    {
        var drawn = tab.LastAnswer.Locator(".card");
        await Assertions.Expect(drawn).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(drawn).ToHaveAttributeAsync("dir", direction);
        await tab.PictureAsync(picture);
    }

    private static async Task AssertAccessibleAsync(PageTab tab)
    {
        // The page's policy lets no script in, so the checker comes through the debugger.
        await tab.Page.EvaluateAsync(AxeCore.Script + "; undefined");
        var found = await tab.Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')}`)");
        Assert.Empty(found.EnumerateArray().Select(violation => violation.GetString()));
    }
}
