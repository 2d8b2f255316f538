namespace HealthScore.Bot.Hosting;

/// <summary>Where settings come from, the last wins: appsettings.json, user secrets, environment, command line.</summary>
internal static class SettingSources
{
    /// <summary>Adds what the web application's builder leaves out or would rank too low.</summary>
    public static IConfigurationBuilder AddSettings(this IConfigurationBuilder configuration, string[] settings) =>
        configuration
            .AddUserSecrets(typeof(SettingSources).Assembly, optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings);

    /// <summary>The same sources for a command that needs no web server.</summary>
    public static IConfigurationRoot Read(string[] settings) =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddSettings(settings)
            .Build();
}
