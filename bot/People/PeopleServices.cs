using Microsoft.Extensions.Options;

namespace HealthScore.Bot.People;

internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<VisibilityOptions>().Bind(configuration.GetSection(VisibilityOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<VisibilityOptions>, VisibilityOptionsCheck>();
        services.AddSingleton(new PeopleDirectory([]));
        services.AddSingleton<IPeopleDirectory>(provider => provider.GetRequiredService<PeopleDirectory>());
        services.AddSingleton<ReportingLine>().AddSingleton<OverrideRights>().AddSingleton<PeopleStore>();
        return services.AddSingleton(provider => new Visibility(
            provider.GetRequiredService<IOptions<VisibilityOptions>>().Value.Parsed!.Value,
            provider.GetRequiredService<IPeopleDirectory>()));
    }
}
