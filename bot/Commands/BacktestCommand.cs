using System.CommandLine;
using HealthScore.Bot.Commands.Predicting;

namespace HealthScore.Bot.Commands;

/// <summary><c>backtest</c>: whether past scores told who would leave, from files alone.</summary>
internal static class BacktestCommand
{
    public static Command Create()
    {
        var command = new Command(
            "backtest",
            "Scores every account that was active at past dates from what was known then, and compares with who churned after.");
        var options = new PredictOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => BacktestRun.RunAsync(
            options.Read(parsed), Console.OpenStandardOutput(), parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }
}
