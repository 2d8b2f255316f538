using HealthScore.Bot.Configuration;
using HealthScore.Bot.Storage;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Tuning;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>Store, scorecards, people and the scored book: what answers are made of.</summary>
internal static class PortfolioServices
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection(StoreOptions.Section)).ValidateOnStart();
        services.AddOptions<ScorecardOptions>().Bind(configuration.GetSection(ScorecardOptions.Section)).ValidateOnStart();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => OpenedStore.Open(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddOfStore(store => store.Database).AddOfStore(store => store.Past);
        services.AddOfStore(store => store.Snapshots);
        services.AddSingleton<IHealthStore>(provider => new WakingStore(
            provider.GetRequiredService<OpenedStore>().Health, provider.GetRequiredService<IScoreWakeUp>()));
        services.AddSingleton<IScoreStore>(provider => new TellingScoreStore(
            provider.GetRequiredService<OpenedStore>().Scores, provider.GetRequiredService<StoreNews>()));
        services.AddOptions<OverrideOptions>().Bind(configuration.GetSection(OverrideOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OverrideOptions>, OverrideOptionsCheck>();
        services.AddSingleton<IOverrideStore, SqlOverrideStore>().AddSingleton<IScorecardStore, SqlScorecardStore>();
        services.AddSingleton<FormerScorecards>().AddSingleton<ScorecardRecord>();
        services.AddSingleton<IScorecardRecord>(provider => provider.GetRequiredService<ScorecardRecord>());
        services.AddSingleton(LoadScorecards);
        services.AddSingleton<ScoreCalculator>().AddCaching(configuration);
        services.AddSingleton<ChangeCalculator>().AddSingleton<AccountHistories>();
        services.AddOptions<HistoryOptions>().Bind(configuration.GetSection(HistoryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HistoryOptions>, HistoryOptionsCheck>();
        services.AddSingleton(Snapshots);
        services.AddLiveScoring().AddSingleton<PortfolioStart>();
        return services;
    }

    /// <summary>Looks at settings and scorecards before anything opens the store, so that a wrong one changes nothing.</summary>
    public static void CheckSettings(this IServiceProvider services)
    {
        services.GetService<IStartupValidator>()?.Validate();
        services.GetRequiredService<ScorecardSet>();
    }

    private static IServiceCollection AddLiveScoring(this IServiceCollection services)
    {
        services.AddSingleton<ScoreServers>().AddSingleton<SnapshotProgress>().AddSingleton<ScoreWakeUp>();
        services.AddSingleton<IScoreWakeUp>(provider => provider.GetRequiredService<ScoreWakeUp>());
        services.AddSingleton<IOverridesInForce, OverridesInForce>();
        return services.AddSingleton<LiveScoring>().AddSingleton<ServedScorecards>();
    }

    private static DailySnapshots Snapshots(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<HistoryOptions>>().Value;
        return new DailySnapshots(
            provider.GetRequiredService<IScoreStore>(), provider.GetRequiredService<SnapshotProgress>(),
            provider.GetRequiredService<AccountHistories>(), provider.GetRequiredService<TimeProvider>(),
            options.BackfillDays, options.BackfillSnapshots);
    }

    private static IServiceCollection AddOfStore<T>(this IServiceCollection services, Func<OpenedStore, T> part) where T : class =>
        services.AddSingleton(provider => part(provider.GetRequiredService<OpenedStore>()));

    private static ScorecardSet LoadScorecards(IServiceProvider provider)
    {
        var load = ScorecardSet.Load(provider.GetRequiredService<IOptions<ScorecardOptions>>().Value.PathOrShipped);
        return load.IsValid ? load.Set : throw new ScorecardsUnusableException(load.Problems);
    }
}
