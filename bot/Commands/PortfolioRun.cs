using HealthScore.Bot.Answers;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Commands;

/// <summary>Runs a command on the portfolio, prepared as for the chat; what goes wrong becomes a clear message.</summary>
internal static class PortfolioRun
{
    /// <returns>What the work returns, or <see cref="ExitCode.BadInput"/> with the messages on <paramref name="error"/>.</returns>
    public static async Task<int> RunAsync(
        IConfiguration configuration, TimeProvider time, TextWriter error, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var services = Services(configuration, time);
        try
        {
            if (await services.GetRequiredService<PortfolioStart>().RunOnceAsync(cancellationToken) is { } note) await error.WriteLineAsync(note);
            return await work(services);
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } messages)
        {
            foreach (var message in messages) await error.WriteLineAsync(message);
            return ExitCode.BadInput;
        }
    }

    private static ServiceProvider Services(IConfiguration configuration, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers();
        return services.BuildServiceProvider();
    }
}
