using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage;

internal static class LanguageTag
{
    public static string Of(Language language) => language switch
    {
        Language.Spanish => "es",
        Language.Portuguese => "pt",
        Language.Hebrew => "he",
        _ => "en",
    };
}
