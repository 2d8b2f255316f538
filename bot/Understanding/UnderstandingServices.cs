using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding;

internal static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentAccounts>()
            .AddSingleton(LanguageGrammar.All)
            .AddSingleton<IUnderstanding, GrammarUnderstanding>();
}
