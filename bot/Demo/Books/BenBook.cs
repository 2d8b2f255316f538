using HealthScore.Bot.Demo.Stories;

namespace HealthScore.Bot.Demo.Books;

/// <summary>North American customers, some with names that sound like commands or like each other.</summary>
internal static class BenBook
{
    public static DemoBook Book { get; } = new(DemoPeople.Ben, DemoPeople.Mia, "North America",
    [
        new("acme-labs", "Acme Labs", "mid-market", "research", 95, 38_000, 3, 169, Steady.Story),
        new("globex", "Globex", "enterprise", "manufacturing", 480, 212_000, 4, 52, ChampionGone.Story)
        {
            Aliases = ["Globex Corporation"],
        },
        new("initech", "Initech", "mid-market", "software", 130, 49_400, 3, 237, Detractor.Story)
        {
            Aliases = ["Initech LLC"],
        },
        new("wayne-enterprises", "Wayne Enterprises", "enterprise", "manufacturing", 700, 310_000, 5, 341, Growing.Story),
        new("why-not-coffee", "Why Not Coffee", "smb", "food", 20, 7_200, 2, 128, Steady.Story),
        new("green-alerts", "Green Alerts", "smb", "software", 25, 9_500, 2, 205, Steady.Story),
        new("trendline", "Trendline", "mid-market", "consulting", 60, 24_000, 3, 83, Sliding.Story),
        new("bluebird-freight", "Bluebird Freight Inc.", "mid-market", "logistics", 150, 57_000, 4, 262, Steady.Story),
        new("paper-lantern-press", "Paper Lantern Press", "smb", "media", 15, 5_400, 2, 33, Renamed.Story)
        {
            Aliases = ["Old Harbor Books", "PLP"],
        },
        new("omalley-daughters", "O'Malley & Daughters", "smb", "legal", 12, 4_800, 4, 148, Recovered.Story),
        new("cinder-peak-outdoors", "Cinder Peak Outdoors", "mid-market", "retail", 85, 31_450, 3, 310, Seasonal.Story),
        new("quartz-harbor-bank", "Quartz Harbor Bank", "enterprise", "finance", 560, 250_000, 3, 108, Steady.Story),
        new("maple-and-rivet", "Maple & Rivet", "smb", "manufacturing", 32, 11_840, 1, 328, OnboardingWell.Story),
        new("northwind-meadows", "Northwind Meadows", "mid-market", "agriculture", 70, 26_600, 2, 12, Unpaid.Story),
        new("pixel-orchard", "Pixel Orchard", "smb", "software", 40, 15_200, 1, 356, NoData.Story),
        new("tin-rocket-toys", "Tin Rocket Toys", "mid-market", "retail", 65, 23_400, 3, 30, Churned.On(-41)),
    ]);
}
