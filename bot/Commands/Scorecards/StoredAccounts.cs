using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>The store as it is: neither the demo is loaded nor are the scorecards in force looked at.</summary>
internal static class StoredAccounts
{
    /// <summary>Whether there is a store; looking must not make one.</summary>
    public static bool Exist(IConfiguration configuration)
    {
        var options = configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        return options.IsPostgres || File.Exists(options.Path);
    }

    public static ServiceProvider Open(IConfiguration configuration, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddPortfolio(configuration).AddPeople(configuration);
        return services.BuildServiceProvider();
    }

    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public static IAsyncEnumerable<AccountSignals> ReadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IHealthStore>().ReadBookAsync(cancellationToken);
}
