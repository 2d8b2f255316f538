using System.CommandLine;
using HealthScore.Bot.Commands.Predicting;

namespace HealthScore.Bot.Commands;

/// <summary><c>calibrate</c>: weights fitted to who churned, as a proposal.</summary>
internal static class CalibrateCommand
{
    private const int UsualFolds = 5;

    public static Command Create()
    {
        var folds = new Option<int>("--folds")
        {
            Description = "Parts of the accounts, each left out once to judge the fit on.",
            DefaultValueFactory = _ => UsualFolds,
        };
        var seed = new Option<int>("--seed") { Description = "Other luck in dealing the folds.", DefaultValueFactory = _ => 1 };
        var scorecard = new Option<string?>("--scorecard") { Description = "Id of the scorecard, where --scorecards holds several." };
        var proposal = new Option<string?>("--out") { Description = "A new YAML file for the proposed scorecard." };
        var command = new Command(
            "calibrate",
            "Fits the weights of a scorecard to who churned, judges them on accounts they were not fitted on, and proposes a scorecard. "
            + "Nothing in force changes.");
        var options = new PredictOptions();
        options.AddTo(command);
        foreach (var option in (Option[])[folds, seed, scorecard, proposal]) command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => CalibrateRun.RunAsync(
            new CalibrateRequest(
                options.Read(parsed), parsed.GetRequiredValue(folds), parsed.GetRequiredValue(seed),
                parsed.GetValue(scorecard), parsed.GetValue(proposal)),
            Console.OpenStandardOutput(),
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }
}
