using System.CommandLine;
using HealthScore.Bot.Commands.Changes;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>changes</c>: what became of scores, in the order in which it happened.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var after = new Option<long>("--after") { Description = "Only changes after this position. Default: 0, the first." };
        var limit = new Option<int>("--limit")
        {
            Description = $"The most changes. Default: {ChangesRequest.DefaultLimit}",
            DefaultValueFactory = _ => ChangesRequest.DefaultLimit,
        };
        var format = new Option<string>("--format")
        {
            Description = "text or jsonl (a JSON object per line). Default: text", DefaultValueFactory = _ => ChangesRequest.Text,
        };
        format.AcceptOnlyFromAmong(ChangesRequest.Text, ChangesRequest.JsonLines);
        var store = new Option<string?>("--store") { Description = "The store's file. Default: the settings of Store." };
        var command = new Command("changes", "Shows the changes of shown scores, each once and in order, with what caused them.")
        {
            after, limit, format, store,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new ChangesRequest(parsed.GetValue(after), parsed.GetValue(limit), parsed.GetRequiredValue(format));
            List<string> settings = [.. parsed.UnmatchedTokens];
            settings.AddRange(StoreOptions.Of(parsed.GetValue(store)));
            return new ChangesRun(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .RunAsync(SettingSources.Read([.. settings]), TimeProvider.System, cancellationToken);
        });
        return command;
    }
}
