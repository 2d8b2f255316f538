using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Storage;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

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

    /// <summary>To write: it is upgraded where it is of an older version.</summary>
    public static ServiceProvider Open(IConfiguration configuration, TimeProvider time) => Services(configuration, time).BuildServiceProvider();

    /// <summary>To read: it is neither created nor upgraded.</summary>
    public static ServiceProvider OpenAsItIs(IConfiguration configuration, TimeProvider time) => Services(configuration, time)
        .AddSingleton(provider => OpenedStore.OpenAsItIs(provider.GetRequiredService<IOptions<StoreOptions>>().Value, time))
        .BuildServiceProvider();

    private static ServiceCollection Services(IConfiguration configuration, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddPortfolio(configuration).AddPeople(configuration);
        return services;
    }

    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public static IAsyncEnumerable<AccountSignals> ReadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IHealthStore>().ReadBookAsync(cancellationToken);
}
