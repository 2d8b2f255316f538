using HealthScore.Bot.Demo.Stories;

namespace HealthScore.Bot.Demo.Books;

/// <summary>Israeli customers, with Hebrew names and their Latin spellings.</summary>
internal static class NoamBook
{
    public static DemoBook Book { get; } = new(DemoPeople.Noam, DemoPeople.Noa, DemoBook.Israel,
    [
        new("galei-or", "גלי אור טכנולוגיות בע״מ", "mid-market", "software", 140, 58_800, 3, 201, Steady.Story)
        {
            Aliases = ["Galei Or", "גלי אור"],
        },
        new("shaked-bakery", "מאפיית שקד דמיוני", "smb", "food", 18, 6_480, 2, 137, Steady.Story)
        {
            Aliases = ["Shaked Bakery"],
        },
        new("oren-systems", "אורן מערכות בע״מ", "enterprise", "electronics", 380, 171_000, 4, 289, TicketStorm.Story)
        {
            Aliases = ["Oren Systems"],
        },
        new("negev-lightworks", "Negev Lightworks", "mid-market", "energy", 105, 40_950, 3, 57, Unpaid.Story),
        new("kinneret-robotics", "כנרת רובוטיקה", "mid-market", "manufacturing", 88, 36_960, 2, 230, Growing.Story)
        {
            Aliases = ["Kinneret Robotics"],
        },
        new("halutz-analytics", "Halutz Analytics", "smb", "software", 34, 13_600, 2, 12, Churned.On(12)),
        new("tamar-medical", "תמר מכשור רפואי", "enterprise", "health", 260, 114_400, 4, 335, Steady.Story)
        {
            Aliases = ["Tamar Medical"],
        },
        new("zayit-foods", "זית ושמן בע״מ", "smb", "food", 21, 7_560, 3, 175, Steady.Story)
        {
            Aliases = ["Zayit Foods"],
        },
        new("migdal-blue", "המגדל הכחול", "mid-market", "real estate", 72, 25_920, 2, 46, Quiet.Story)
        {
            Aliases = ["Blue Tower"],
        },
        new("rimon-games", "Rimon Games", "mid-market", "media", 98, 39_200, 2, 303, Growing.Story),
        new("dekel-insurance", "דקל ביטוח דמיוני", "enterprise", "finance", 410, 180_400, 3, 112, Shelfware.Story)
        {
            Aliases = ["Dekel Insurance"],
        },
        new("savyon-school", "בית ספר סביון", "smb", "education", 45, 13_500, 1, 322, OnboardingWell.Story)
        {
            Aliases = ["Savyon School"],
        },
        new("lotem-textiles", "Lotem Textiles", "smb", "manufacturing", 38, 13_300, 1, 240, OnboardingStalled.Story),
        new("agam-water", "אגם מים", "mid-market", "utilities", 66, 24_420, 1, 350, NoData.Story)
        {
            Aliases = ["Agam Water"],
        },
        new("hadas-travel", "הדס תיירות", "smb", "travel", 26, 9_360, 3, 20, Churned.On(-207))
        {
            Aliases = ["Hadas Travel"],
        },
    ]);
}
