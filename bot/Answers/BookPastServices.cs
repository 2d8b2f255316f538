using HealthScore.Bot.Configuration;
using HealthScore.Scoring.KeyFigures.Targets;
using HealthScore.Scoring.Lookback;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Answers;

/// <summary>Answers that look back at the whole book.</summary>
internal static class BookPastServices
{
    public static IServiceCollection AddBookPast(this IServiceCollection services) =>
        services
            .AddSingleton(_ => KeyFigureTargets.Shipped())
            .AddSingleton(Lookback)
            .AddSingleton<LookbackCache>()
            .AddSingleton<BookPast>()
            .AddSingleton<BookPastList>()
            .AddSingleton<MoveReader>()
            .AddSingleton<IAnswer, BookMoversAnswer>()
            .AddSingleton<IAnswer, BookQuietAnswer>()
            .AddSingleton<IAnswer, BookTicketsAnswer>()
            .AddSingleton<IAnswer, BookKpiAnswer>();

    private static LookbackReader Lookback(IServiceProvider provider) => new(
        provider.GetRequiredService<IPastStore>(), provider.GetRequiredService<ScoreCalculator>(),
        provider.GetRequiredService<TargetSet>().Conversions, provider.GetRequiredService<TimeProvider>());
}
