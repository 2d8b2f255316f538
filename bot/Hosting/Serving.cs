using HealthScore.Bot.Commands;
using HealthScore.Bot.Configuration;

namespace HealthScore.Bot.Hosting;

/// <summary>Runs the web application; whatever keeps it from starting becomes a clear message.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(string[] settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = BotApplication.Build(settings);
            foreach (var message in UnknownSettings.Find(app.Configuration)) await error.WriteLineAsync(message);
            app.Announce(output);
            await app.RunAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } messages)
        {
            foreach (var message in messages) await error.WriteLineAsync(message);
            return ExitCode.BadInput;
        }
    }
}
