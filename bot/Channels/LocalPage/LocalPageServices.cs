using HealthScore.Bot.Channels.LocalPage.DirectLine;
using HealthScore.Bot.Channels.LocalPage.Pages;
using HealthScore.Bot.Delivery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage;

internal static class LocalPageServices
{
    /// <summary>The local page and Direct Line. Needs an <see cref="Turns.ITurnIntake"/> and an <see cref="People.IPeopleDirectory"/>.</summary>
    public static IServiceCollection AddLocalPage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LocalPageOptions>().Bind(configuration.GetSection(LocalPageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LocalPageOptions>, LocalPageOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DirectLineTokens>().AddSingleton<Conversations>().AddSingleton<Callers>();
        services.AddSingleton<ActivityWriter>().AddSingleton<TokenEndpoints>().AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>().AddSingleton<StreamEndpoint>();
        services.AddSingleton<IChannelSender, DirectLineSender>();
        return services;
    }

    /// <summary>Maps <c>/</c>, the page's files, <c>/local/people</c> and <c>/v3/directline</c>.</summary>
    public static IEndpointRouteBuilder MapLocalPage(this IEndpointRouteBuilder routes)
    {
        DirectLineRoutes.Map(routes);
        PageRoutes.Map(routes);
        return routes;
    }
}
