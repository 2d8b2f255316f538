using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Demo;

/// <summary>Who works in the demo: four CSMs, two managers, one admin. All invented, all at example.com.</summary>
internal static class DemoPeople
{
    public const string Ana = "ana@example.com";
    public const string Ben = "ben@example.com";
    public const string Lucia = "lucia@example.com";
    public const string Noam = "noam@example.com";
    public const string Mia = "mia@example.com";
    public const string Noa = "noa@example.com";
    public const string Dana = "dana@example.com";

    private const string West = "Iberia & North America";
    private const string East = "Brazil & Israel";

    public static IReadOnlyList<Person> All { get; } =
    [
        Create(Ana, "Ana Demoral", PersonRole.Csm, Mia, Language.Spanish, "Europe/Madrid", West),
        Create(Ben, "Ben Samplewood", PersonRole.Csm, Mia, Language.English, "America/New_York", West),
        Create(Lucia, "Lúcia Exemplar", PersonRole.Csm, Noa, Language.Portuguese, "America/Sao_Paulo", East),
        Create(Noam, "נועם דוגמאי", PersonRole.Csm, Noa, Language.Hebrew, "Asia/Jerusalem", East),
        Create(Mia, "Mia Testerly", PersonRole.Manager, Dana, Language.English, "Europe/London", West),
        Create(Noa, "נועה הדגמתי", PersonRole.Manager, Dana, Language.Hebrew, "Asia/Jerusalem", East),
        Create(Dana, "Dana Placeholder", PersonRole.Admin, null, Language.English, "Europe/Madrid", null),
    ];

    private static Person Create(
        string id, string name, PersonRole role, string? manager, Language language, string timeZone, string? team) =>
        new(new UserId(id), name, role, manager is null ? null : new UserId(manager), language, timeZone, team);
}
