using HealthScore.Cards.Model;

namespace HealthScore.Bot.People;

/// <summary>Roles and languages as files and the store write them.</summary>
internal static class PersonWords
{
    public const string Roles = "csm, manager or admin";

    public const string Languages = "en, es, pt or he";

    public static PersonRole? Role(string word) => word.Trim().ToLowerInvariant() switch
    {
        "csm" => PersonRole.Csm,
        "manager" => PersonRole.Manager,
        "admin" => PersonRole.Admin,
        _ => null,
    };

    public static string Of(PersonRole role) => role switch
    {
        PersonRole.Manager => "manager",
        PersonRole.Admin => "admin",
        _ => "csm",
    };

    /// <summary>A region after the language, as in <c>es-MX</c>, does not matter.</summary>
    public static Language? Language(string word) => word.Trim().ToLowerInvariant().Split('-', '_')[0] switch
    {
        "en" => Cards.Model.Language.English,
        "es" => Cards.Model.Language.Spanish,
        "pt" => Cards.Model.Language.Portuguese,
        "he" or "iw" => Cards.Model.Language.Hebrew,
        _ => null,
    };

    public static string Of(Language language) => language switch
    {
        Cards.Model.Language.Spanish => "es",
        Cards.Model.Language.Portuguese => "pt",
        Cards.Model.Language.Hebrew => "he",
        _ => "en",
    };
}
