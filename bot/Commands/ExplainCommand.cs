using System.CommandLine;
using HealthScore.Bot.Commands.Histories;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>explain ACCOUNT --from DATE --to DATE</c>: why a score moved.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "An account's id or name." };
        var from = new Option<string>("--from") { Required = true, Description = CommandDates.Help };
        var to = new Option<string?>("--to") { Description = "As --from. Default: now." };
        var format = new Option<string>("--format")
        {
            Description = "text or json. Default: text", DefaultValueFactory = _ => ExplainRequest.Text,
        };
        format.AcceptOnlyFromAmong(ExplainRequest.Text, ExplainRequest.Json);
        var store = new Option<string?>("--store") { Description = "The store's file. Default: the settings of Store." };
        var command = new Command(
            "explain", "Splits the change of an account's score between two days into parts that sum to it exactly.")
        {
            account, from, to, format, store,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new ExplainRequest(
                parsed.GetRequiredValue(account), parsed.GetRequiredValue(from), parsed.GetValue(to), parsed.GetRequiredValue(format));
            string[] settings = [.. StoreOptions.Of(parsed.GetValue(store))];
            return new ExplainRun(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .RunAsync(SettingSources.Read(settings), TimeProvider.System, cancellationToken);
        });
        return command;
    }
}
