using HealthScore.Bot.Demo.Stories;

namespace HealthScore.Bot.Demo.Books;

/// <summary>Iberian customers: accents, legal forms and long names.</summary>
internal static class AnaBook
{
    public static DemoBook Book { get; } = new(DemoPeople.Ana, DemoPeople.Mia, "Iberia",
    [
        new("acme-corp", "Acme Corp", "enterprise", "manufacturing", 420, 186_000, 4, 74, Sliding.Story)
        {
            Aliases = ["Acme Corporation"],
        },
        new("cafes-rio-azul", "Cafés del Río Azul", "mid-market", "food", 120, 42_000, 3, 211, Steady.Story)
        {
            Aliases = ["Río Azul"],
        },
        new("logistica-ebano", "Logística Ébano S.A.", "enterprise", "logistics", 360, 144_000, 5, 133, Growing.Story)
        {
            Aliases = ["Ébano"],
        },
        new("panaderia-nandu", "Panadería Ñandú", "smb", "food", 18, 6_480, 2, 296, Steady.Story),
        new("optica-girasol", "Óptica Girasol", "smb", "health", 24, 9_120, 2, 41, PriceSensitive.Story),
        new("vinedos-pena-honda", "Viñedos Peña Honda", "mid-market", "agriculture", 75, 27_000, 3, 158, Unpaid.Story)
        {
            Aliases = ["Peña Honda"],
        },
        new("zapateria-colibri", "Zapatería Colibrí", "smb", "retail", 30, 10_800, 3, 247, Seasonal.Story),
        new("nave-estelar", "Nave Estelar Turismo", "mid-market", "travel", 90, 34_200, 2, 19, Quiet.Story),
        new("hospital-valsereno", "Hospital Valsereno", "enterprise", "health", 520, 228_000, 4, 322, Steady.Story),
        new("editorial-luna-menor", "Editorial Luna Menor", "smb", "media", 22, 8_140, 2, 184, Recovered.Story),
        new("tejados-solana", "Tejados Solana, S.L.", "smb", "construction", 16, 5_900, 1, 301, OnboardingWell.Story),
        new("grupo-marisma", "Grupo Marisma", "mid-market", "real estate", 110, 40_700, 1, 254, OnboardingStalled.Story),
        new("aceites-olivarin", "Aceites Olivarín", "smb", "food", 26, 9_360, 3, 92, Steady.Story),
        new("banco-alameda", "Banco Alameda Ficticio", "enterprise", "finance", 640, 275_000, 5, 275, TicketStorm.Story)
        {
            Aliases = ["Alameda"],
        },
        new("faro-norte", "Faro Norte Energía", "mid-market", "energy", 140, 53_000, 2, 117, Steady.Story)
        {
            Aliases = ["FNE"],
        },
        new("muebles-trasgo", "Muebles Trasgo", "smb", "retail", 28, 9_900, 2, 60, Churned.On(-96)),
    ]);
}
