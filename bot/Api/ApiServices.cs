using HealthScore.Bot.Api.Doors;
using HealthScore.Bot.Api.Intake;
using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Api.OpenApi;
using HealthScore.Bot.Api.Reading;
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
        services.AddSingleton<FeedWatch>().AddSingleton<ChangesEndpoint>().AddSingleton<ScoreEndpoint>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyUse>());
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        return services;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var door = services.GetRequiredService<ApiDoor>();
        var signals = services.GetRequiredService<SignalsEndpoint>();
        var accounts = services.GetRequiredService<AccountsEndpoint>();
        var changes = services.GetRequiredService<ChangesEndpoint>();
        var score = services.GetRequiredService<ScoreEndpoint>();
        Map(routes, "POST", ApiPaths.Signals, door.Open(ApiScopes.WriteSignals, signals.HandleAsync));
        Map(routes, "POST", ApiPaths.Accounts, door.Open(ApiScopes.WriteAccounts, accounts.HandleAsync));
        Map(routes, "GET", ApiPaths.Changes, door.Open(ApiScopes.ReadChanges, changes.HandleAsync));
        Map(routes, "GET", ApiPaths.Score, door.Open(ApiScopes.ReadScores, score.HandleAsync));
        Map(routes, "GET", ApiPaths.OpenApi, OpenApiDocument.WriteAsync);
        routes.Map(ApiPaths.All + "/{**rest}", WrongAddress.NotFoundAsync);
        return routes;
    }

    private static void Map(IEndpointRouteBuilder routes, string method, string path, RequestDelegate handle)
    {
        routes.MapMethods(path, [method], handle);
        routes.Map(path, WrongAddress.NotAllowed(method));
    }
}
