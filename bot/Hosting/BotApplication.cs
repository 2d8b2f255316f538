using HealthScore.Bot.Answers;
using HealthScore.Bot.Api;
using HealthScore.Bot.Channels.LocalPage;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Hosting;

/// <summary>Puts the parts together: portfolio, turns, answers, delivery, and the channels around them.</summary>
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
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        AddLogging(builder.Logging);
        AddParts(builder.Services, builder.Configuration);

        var app = builder.Build();
        app.Services.CheckSettings();
        app.MapHealth();
        app.MapTeamsChannel();
        app.MapApi();
        app.UseWebSockets();
        app.MapLocalPage();
        return app;
    }

    private static void AddParts(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddPortfolio(configuration).AddPeople(configuration).AddHealth();
        // Before the channels: they open the doors.
        services.AddHostedService<ServingService>().AddHostedService<PortfolioStartService>().AddHostedService<SharedCacheService>()
            .AddHostedService<LiveScoringService>();
        services.AddHostedService<DailySnapshotService>();
        services.AddRetention(configuration);
        services.AddTurns(configuration).AddUnderstanding().AddAnswers().AddDelivery();
        services.AddTeamsChannel(configuration).AddLocalPage(configuration);
        services.AddApi(configuration);
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // What keeps the host from starting is told by StartFailure, without a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    private static bool HasNoAddress(ConfigurationManager configuration) =>
        configuration["urls"] is null && configuration["http_ports"] is null
        && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
