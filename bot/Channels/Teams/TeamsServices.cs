using HealthScore.Bot.Channels.Teams.Authentication;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>Plugs the Teams channel into the program.</summary>
internal static class TeamsServices
{
    /// <remarks>Needs an <see cref="ITurnIntake"/> and a <see cref="TimeProvider"/>.</remarks>
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TeamsOptions.Section);
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        services.AddOptions<TeamsOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<TeamsMetrics>().AddSingleton<MessagesEndpoint>().AddSingleton<ActivityRouter>();
        services.AddSingleton<IChannelSender, TeamsSender>().AddSingleton<ISenderResolver, TeamsSenderResolver>();
        services.AddSingleton<IPrivateChats, TeamsPrivateChats>();
        if (section.GetValue<bool>(nameof(TeamsOptions.AllowUnauthenticated))) services.AddHostedService<LoopbackBinding>();
        return services.AddCallers().AddConnector();
    }

    public static IEndpointRouteBuilder MapTeamsChannel(this IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        routes.MapPost(TeamsChannel.MessagesPath, endpoint.HandleAsync);
        return routes;
    }

    private static IServiceCollection AddCallers(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton(TeamsChannel.Name, (_, _) => TeamsHttp.Create());
        services.AddSingleton(provider => new SigningKeyDocuments(provider.GetRequiredKeyedService<HttpClient>(TeamsChannel.Name)));
        services.AddSingleton<ISigningKeys, SigningKeys>();
        return services.AddSingleton<ICallerGate>(provider => Settings(provider) switch
        {
            { AllowUnauthenticated: true } => new LoopbackGate(),
            { HasIdentity: true } => ActivatorUtilities.CreateInstance<TokenGate>(provider),
            _ => new RefusingGate(),
        });
    }

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton<TrustedServiceUrls>();
        services.AddSingleton<IMsalHttpClientFactory>(provider => new MsalHttp(provider.GetRequiredKeyedService<HttpClient>(TeamsChannel.Name)));
        services.TryAddSingleton<IConnectorTokens>(provider => Settings(provider).HasIdentity
            ? ActivatorUtilities.CreateInstance<SecretConnectorTokens>(provider)
            : new NoConnectorTokens());
        return services.AddSingleton<IBotConnector>(provider => ActivatorUtilities.CreateInstance<HttpBotConnector>(
            provider, provider.GetRequiredKeyedService<HttpClient>(TeamsChannel.Name)));
    }

    private static TeamsOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
}
