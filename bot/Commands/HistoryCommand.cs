using System.CommandLine;
using HealthScore.Bot.Commands.Histories;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>history ACCOUNT</c>: a score day by day.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "An account's id or name." };
        var days = new Option<int>("--days")
        {
            Description = "How many UTC days, today included. Default: 90", DefaultValueFactory = _ => HistoryRequest.DefaultDays,
        };
        var asKnown = new Option<bool>("--as-known")
        {
            Description = "Use only what had arrived by the end of each day, without later corrections.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text, json or csv. Default: text", DefaultValueFactory = _ => HistoryRequest.Text,
        };
        format.AcceptOnlyFromAmong(HistoryRequest.Text, HistoryRequest.Json, HistoryRequest.Csv);
        var store = new Option<string?>("--store") { Description = "The store's file. Default: the settings of Store." };
        var command = new Command("history", "Shows an account's score on each of the last days, and keeps it in the store.")
        {
            account, days, asKnown, format, store,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new HistoryRequest(
                parsed.GetRequiredValue(account), parsed.GetValue(days), parsed.GetValue(asKnown), parsed.GetRequiredValue(format));
            string[] settings = [.. StoreOptions.Of(parsed.GetValue(store))];
            return new HistoryRun(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .RunAsync(SettingSources.Read(settings), TimeProvider.System, cancellationToken);
        });
        return command;
    }
}
