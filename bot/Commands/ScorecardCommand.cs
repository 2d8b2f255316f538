using System.CommandLine;
using HealthScore.Bot.Commands.Scorecards;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>scorecard …</c>: tuning what scores mean, with a look at the consequences first.</summary>
internal static class ScorecardCommand
{
    public static Command Create() => new("scorecard", "Check and compare scorecards before they are in force.") 
    {
        Check(), Diff(), History(), Show(), Publish(),
    };

    private static Command Check()
    {
        var path = new Argument<string?>("path")
        {
            Description = "A scorecard file, or a folder of them. Default: those in force.", Arity = ArgumentArity.ZeroOrOne,
        };
        var filesOnly = new Option<bool>("--files-only") { Description = "Do not look at what the scorecards make of any accounts." };
        var format = Format(CheckRequest.Text, CheckRequest.Json);
        var command = new Command(
            "check", "Tells what is wrong in scorecards, as the bot would, and what is doubtful, alone and on the accounts of the store.")
        {
            path, filesOnly, format,
        };
        var book = new BookOptions();
        book.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new CheckRequest(
                parsed.Value(path), parsed.GetValue(filesOnly), book.Read(parsed), parsed.GetRequiredValue(format));
            return new CheckRun(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .RunAsync(SettingSources.Read(request.Book.Settings), TimeProvider.System, cancellationToken);
        });
        return command;
    }

    private static Command Diff()
    {
        var before = new Argument<string>("before") { Description = "A scorecard file, or a folder of them." };
        var after = new Argument<string>("after") { Description = "The one that would take its place." };
        var top = new Option<int?>("--top") { Description = "How many of the accounts that move to tell of. Default: 20 as text, else all." };
        var format = Format(DiffRequest.Text, DiffRequest.Json, DiffRequest.Csv);
        var command = new Command(
            "diff", "Compares two scorecards on the accounts of the store: who would change band and score, and why.")
        {
            before, after, top, format,
        };
        var book = new BookOptions();
        book.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new DiffRequest(
                parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), book.Read(parsed), parsed.GetValue(top),
                parsed.GetRequiredValue(format));
            return new DiffRun(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .RunAsync(SettingSources.Read(request.Book.Settings), TimeProvider.System, cancellationToken);
        });
        return command;
    }

    private static Command History()
    {
        var id = new Argument<string?>("id") { Description = "Only of this scorecard.", Arity = ArgumentArity.ZeroOrOne };
        var format = Format("text", "json");
        var store = Store();
        var command = new Command("history", "Lists every content that scorecards had on this store: version, since when, by whom.") { id, format, store };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => Versions(parsed, store).HistoryAsync(
            parsed.Value(id), parsed.GetValue(format) == "json", cancellationToken));
        return command;
    }

    private static Command Show()
    {
        var version = new Argument<string>("version") { Description = "ID@VERSION, as scorecard history lists them." };
        var store = Store();
        var command = new Command("show", "Prints what a scorecard said in a version.") { version, store };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => Versions(parsed, store).ShowAsync(parsed.GetRequiredValue(version), cancellationToken));
        return command;
    }

    private static Command Publish()
    {
        var file = new Argument<string>("file") { Description = "The scorecard." };
        var by = new Option<string?>("--by") { Description = "Who does it. Default: the user of this machine." };
        var note = new Option<string?>("--note") { Description = "Why; kept in the history." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would change." };
        var store = Store();
        var command = new Command(
            "publish", "Checks a scorecard, tells what it would change, puts it into the folder of Scorecards:Path and records who did it.")
        {
            file, by, note, dryRun, store,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => new PublishRun(
            new PublishRequest(parsed.GetRequiredValue(file), parsed.GetValue(by), parsed.GetValue(note), parsed.GetValue(dryRun)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            .RunAsync(Settings(parsed, store), TimeProvider.System, cancellationToken));
        return command;
    }

    private static VersionsRun Versions(ParseResult parsed, Option<string?> store) => new(
        Settings(parsed, store), TimeProvider.System, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);

    private static IConfiguration Settings(ParseResult parsed, Option<string?> store) =>
        SettingSources.Read([.. parsed.Settings(), .. StoreOptions.Of(parsed.GetValue(store))]);

    private static Option<string?> Store() => new("--store") { Description = "The store's file. Default: the setting Store:Path." };

    private static Option<string> Format(params string[] formats)
    {
        var format = new Option<string>("--format")
        {
            Description = $"{string.Join(", ", formats)}. Default: {formats[0]}", DefaultValueFactory = _ => formats[0],
        };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }
}
