using HealthScore.Bot.Demo.Stories;

namespace HealthScore.Bot.Demo.Books;

/// <summary>Brazilian customers.</summary>
internal static class LuciaBook
{
    public static DemoBook Book { get; } = new(DemoPeople.Lucia, DemoPeople.Noa, "Brazil",
    [
        new("grao-de-lua", "Grão de Lua Ltda", "mid-market", "food", 100, 36_000, 3, 143, Growing.Story),
        new("construtora-tres-ipes", "Construtora Três Ipês", "enterprise", "construction", 310, 124_000, 4, 226, Steady.Story)
        {
            Aliases = ["Três Ipês"],
        },
        new("farmacia-bom-vento", "Farmácia Bom Vento Ltda", "smb", "health", 35, 12_600, 2, 21, Churned.On(21)),
        new("acai-companhia", "Açaí & Companhia", "smb", "food", 14, 5_040, 2, 279, Steady.Story),
        new("transportes-jacaranda", "Transportes Jacarandá", "mid-market", "logistics", 125, 46_250, 3, 98, Quiet.Story)
        {
            Aliases = ["Jacarandá"],
        },
        new("editora-mare-alta", "Editora Maré Alta", "smb", "media", 20, 7_400, 3, 190, Steady.Story),
        new("escola-vaga-lume", "Escola Vaga-Lume", "mid-market", "education", 160, 51_200, 2, 313, Steady.Story)
        {
            Aliases = ["Vagalume"],
        },
        new("pao-na-pedra", "Pão na Pedra", "smb", "food", 12, 4_320, 2, 26, PriceSensitive.Story),
        new("usina-sabia", "Usina Sabiá", "enterprise", "energy", 280, 117_600, 5, 164, ChampionGone.Story),
        new("tecelagem-araucaria", "Tecelagem Araucária", "mid-market", "manufacturing", 90, 32_400, 4, 251, Recovered.Story),
        new("clinica-girassol", "Clínica Girassol", "smb", "health", 28, 10_080, 1, 316, OnboardingWell.Story),
        new("nuvem-rasa", "Nuvem Rasa Sistemas", "mid-market", "software", 80, 31_200, 1, 248, OnboardingStalled.Story),
        new("seguros-pitanga", "Seguros Pitanga", "enterprise", "finance", 340, 142_800, 3, 119, Growing.Story),
        new("hotel-coral-manso", "Hotel Coral Manso", "mid-market", "travel", 55, 19_800, 2, 77, Shelfware.Story),
        new("moveis-cedro-claro", "Móveis Cedro Claro", "smb", "retail", 24, 8_640, 2, 100, Churned.On(-152)),
    ]);
}
