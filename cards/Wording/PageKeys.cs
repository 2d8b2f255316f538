namespace HealthScore.Cards.Wording;

/// <summary>What the local page says around the conversation. Its files ask for a key without "page.".</summary>
internal static class PageKeys
{
    public static readonly WordingKey Skip = new("page.skip");
    public static readonly WordingKey Who = new("page.who");
    public static readonly WordingKey Guest = new("page.guest");
    public static readonly WordingKey GuestOption = new("page.guest_option");
    public static readonly WordingKey RoleCsm = new("page.role_csm");
    public static readonly WordingKey RoleManager = new("page.role_manager");
    public static readonly WordingKey RoleAdmin = new("page.role_admin");
    public static readonly WordingKey Colours = new("page.colours", "theme");
    public static readonly WordingKey ThemeAuto = new("page.theme_auto");
    public static readonly WordingKey ThemeLight = new("page.theme_light");
    public static readonly WordingKey ThemeDark = new("page.theme_dark");
    public static readonly WordingKey Log = new("page.log");
    public static readonly WordingKey Welcome = new("page.welcome");
    public static readonly WordingKey WelcomeText = new("page.welcome_text");
    public static readonly WordingKey Examples = new("page.examples");
    public static readonly WordingKey Question = new("page.question");
    public static readonly WordingKey Ask = new("page.ask");
    public static readonly WordingKey Send = new("page.send");
    public static readonly WordingKey You = new("page.you");
    public static readonly WordingKey Answer = new("page.answer");
    public static readonly WordingKey Actions = new("page.actions");
    public static readonly WordingKey Typing = new("page.typing");
    public static readonly WordingKey NotSent = new("page.not_sent", "reason");
    public static readonly WordingKey SendAgain = new("page.send_again");
    public static readonly WordingKey Renewed = new("page.renewed");
    public static readonly WordingKey Replaced = new("page.replaced");
    public static readonly WordingKey GoOn = new("page.go_on");
    public static readonly WordingKey Trying = new("page.trying", "reason", "seconds");
    public static readonly WordingKey TryNow = new("page.try_now");
    public static readonly WordingKey PeopleFailed = new("page.people_failed", "reason");
    public static readonly WordingKey Reload = new("page.reload");
    public static readonly WordingKey NoAnswer = new("page.no_answer");
    public static readonly WordingKey Lost = new("page.lost");
    public static readonly WordingKey Failed = new("page.failed", "status");
    public static readonly WordingKey NotConnected = new("page.not_connected");
    public static readonly WordingKey Help = new("page.help");
}
