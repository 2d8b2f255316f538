using System.CommandLine;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>import</c>: files into the store, with a report of what became of every row.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var accounts = new Option<string?>("--accounts") { Description = "An accounts.csv." };
        var signals = new Option<string?>("--signals") { Description = "A signals.csv." };
        var people = new Option<string?>("--people") { Description = "A people.csv: who asks, their role, manager, language, zone and team." };
        var mapping = new Option<string?>("--mapping")
        {
            Description = "A mapping of foreign tables: a YAML file, or the name of a shipped one, such as ravenstack.",
        };
        var from = new Option<string?>("--from") { Description = "The folder with the tables that the mapping names." };
        var rejects = new Option<string?>("--rejects") { Description = "A CSV file that gets every rejected row." };
        var store = new Option<string?>("--store") { Description = "The store's file. Default: the settings of Store." };
        var command = new Command(
            "import",
            "Reads accounts and signals into the store. All good rows are stored, or, when a file is damaged, nothing is. "
            + "Importing the same files again changes nothing.")
        {
            accounts, signals, people, mapping, from, rejects, store,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => ImportRun.RunAsync(
            new ImportRequest(
                parsed.GetValue(accounts),
                parsed.GetValue(signals),
                parsed.GetValue(people),
                parsed.GetValue(mapping),
                parsed.GetValue(from),
                parsed.GetValue(rejects),
                ConfiguredStore([.. parsed.UnmatchedTokens, .. StoreOptions.Of(parsed.GetValue(store))])),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static StoreOptions ConfiguredStore(string[] settings) =>
        SettingSources.Read(settings).GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
}
