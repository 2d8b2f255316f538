using System.CommandLine;
using HealthScore.Bot.Commands.Scores;

namespace HealthScore.Bot.Commands;

/// <summary><c>score</c>: from files to scores, without a store.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var scorecards = new Option<string>("--scorecards") { Required = true, Description = "A scorecard file, or a folder of them." };
        var accounts = new Option<string>("--accounts") { Required = true, Description = "An accounts.csv." };
        var signals = new Option<string>("--signals") { Required = true, Description = "A signals.csv." };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "A date (00:00Z) or an instant such as 2026-03-01T09:30:00Z. Default: now.",
        };
        var format = new Option<string>("--format")
        {
            Description = "jsonl: one explained object per account; csv: account_id,score,band,raw,coverage; table: for people.",
            DefaultValueFactory = _ => ScoreFormats.Table,
        };
        format.AcceptOnlyFromAmong(ScoreFormats.All);
        var timings = new Option<bool>("--timings")
        {
            Description = "Write the seconds spent as {\"load\":s,\"compute\":s,\"write\":s} to standard error.",
        };
        var command = new Command(
            "score", "Computes the score of every account from files alone, in the order of the accounts file.")
        {
            scorecards, accounts, signals, asOf, format, timings,
        };
        command.SetAction((parsed, cancellationToken) => ScoreRun.RunAsync(
            new ScoreRequest(
                parsed.GetRequiredValue(scorecards),
                parsed.GetRequiredValue(accounts),
                parsed.GetRequiredValue(signals),
                parsed.GetValue(asOf),
                parsed.GetRequiredValue(format),
                parsed.GetValue(timings)),
            Console.OpenStandardOutput(),
            parsed.InvocationConfiguration.Error,
            TimeProvider.System,
            cancellationToken));
        return command;
    }
}
