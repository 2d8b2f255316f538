using HealthScore.Bot.Turns.Context;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection(TurnOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TurnOptions>, TurnOptionsCheck>();
        services.AddSingleton<SeenTurns>().AddSingleton<PrivateAnswers>().AddSingleton<TurnRunner>().AddSingleton<TurnIntake>();
        services.AddSingleton<ITurnIntake>(provider => provider.GetRequiredService<TurnIntake>());
        services.AddHostedService(provider => provider.GetRequiredService<TurnIntake>());
        services.AddHostedService<ContextService>();
        return services;
    }
}
