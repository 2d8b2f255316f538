using Microsoft.Playwright;

namespace HealthScore.EndToEnd.LocalPage;

/// <summary>One tab with the local page, and what a person does there.</summary>
internal sealed class PageTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;

    private PageTab(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal)) Complaints.Add("asked outside: " + request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, broken policies, requests to elsewhere.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Box => Page.Locator("#say");

    public ILocator Answers => Page.Locator(".message.bot");

    public ILocator LastAnswer => Answers.Last;

    public static async Task<PageTab> OpenAsync(
        RunningBot bot, TabLook? look = null, Func<IPage, Task>? prepare = null, Uri? address = null)
    {
        look ??= new TabLook();
        var context = await (await bot.BrowserAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            DeviceScaleFactor = 2,
            Locale = "en-US",
        });
        context.SetDefaultTimeout(30_000);
        var tab = new PageTab(context, await context.NewPageAsync(), address ?? await bot.AddressAsync());
        if (prepare is not null) await prepare(tab.Page);
        await tab.Page.GotoAsync(tab._address.AbsoluteUri);
        await tab.Page.Locator("#who option").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await tab.BecomeAsync(look.Person);
        return tab;
    }

    public Task BecomeAsync(string person) => Page.Locator("#who").SelectOptionAsync(person);

    /// <summary>Types and sends, and waits for the answer.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Answers.CountAsync();
        await Box.FillAsync(question);
        await Box.PressAsync("Enter");
        await WaitForAnswerAsync(before);
    }

    public async Task PressAsync(string button)
    {
        var before = await Answers.CountAsync();
        await LastAnswer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).First.ClickAsync();
        await WaitForAnswerAsync(before);
    }

    public Task WaitForAnswerAsync(int before) => Answers.Nth(before).WaitForAsync();

    /// <summary>For people to look at: <c>artifacts/pictures</c>, which Git ignores.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(HealthScore.Testing.Needs.Repository, "artifacts", "pictures", name + ".png"),
        Animations = ScreenshotAnimations.Disabled,
    });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
