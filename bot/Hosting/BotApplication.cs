using HealthScore.Bot.Delivery;

namespace HealthScore.Bot.Hosting;

/// <summary>Puts the parts together: configuration, the flow from channel to delivery, health.</summary>
internal static class BotApplication
{
    private const string DefaultUrl = "http://127.0.0.1:3978";

    /// <param name="settings">Command line settings, such as <c>--Store:Path=x.db</c>; they win over all other sources.</param>
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddSettings(settings);
        if (HasNoAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // What keeps the host from starting is told by StartFailure, without a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDelivery().AddHealth();

        var app = builder.Build();
        app.MapHealth();
        return app;
    }

    private static bool HasNoAddress(ConfigurationManager configuration) =>
        configuration["urls"] is null && configuration["http_ports"] is null
        && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
