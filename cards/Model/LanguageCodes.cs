namespace HealthScore.Cards.Model;

/// <summary>Languages by their ISO 639-1 codes, as locales begin with.</summary>
public static class LanguageCodes
{
    public static string Of(Language language) => language switch
    {
        Language.Spanish => "es",
        Language.Portuguese => "pt",
        Language.Hebrew => "he",
        _ => "en",
    };

    /// <param name="locale">Such as <c>es</c> or <c>pt-BR</c>.</param>
    /// <returns>Null for a language that the product does not speak.</returns>
    public static Language? Read(string? locale) => locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Language.English,
        "es" => Language.Spanish,
        "pt" => Language.Portuguese,
        "he" or "iw" => Language.Hebrew,
        _ => null,
    };
}
