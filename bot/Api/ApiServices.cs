using HealthScore.Bot.Api.Doors;
using HealthScore.Bot.Api.Intake;
using HealthScore.Bot.Api.Keys;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api;

/// <summary>The HTTP API for other programs: signals and accounts in, scores out.</summary>
internal static class ApiServices
{
    /// <summary>Needs the store: an <c>IHealthStore</c> and an <c>IDatabase</c>.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiOptions>().Bind(configuration.GetSection(ApiOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsCheck>();
        services.AddSingleton<ApiMetrics>();
        services.AddSingleton<ApiKeyStore>().AddSingleton<KnownKeys>().AddSingleton<KeyGate>().AddSingleton<KeyUse>();
        services.AddSingleton<KeyRates>().AddSingleton<ApiDoor>();
        services.AddSingleton<GroupWriter>().AddSingleton<WriteQueue>().AddSingleton<BodyReader>();
        services.AddSingleton<SignalsEndpoint>().AddSingleton<AccountsEndpoint>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyUse>());
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        return services;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var door = services.GetRequiredService<ApiDoor>();
        routes.MapPost(ApiPaths.Signals, door.Open(ApiScopes.WriteSignals, services.GetRequiredService<SignalsEndpoint>().HandleAsync));
        routes.MapPost(ApiPaths.Accounts, door.Open(ApiScopes.WriteAccounts, services.GetRequiredService<AccountsEndpoint>().HandleAsync));
        routes.Map(ApiPaths.Signals, WrongAddress.NotAllowed("POST"));
        routes.Map(ApiPaths.Accounts, WrongAddress.NotAllowed("POST"));
        routes.Map(ApiPaths.All + "/{**rest}", WrongAddress.NotFoundAsync);
        return routes;
    }
}
