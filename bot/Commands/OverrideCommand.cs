using System.CommandLine;
using HealthScore.Bot.Commands.Overrides;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>override …</c>: a person's score in place of the computed one, with a reason and an end.</summary>
internal static class OverrideCommand
{
    public static Command Create() => new("override", "Put a score by hand, for a time and with a reason.") { Set(), Clear(), List() };

    private static Command Set()
    {
        var account = Account();
        var score = new Option<int?>("--score") { Description = "0 to 100." };
        var band = new Option<string?>("--band") { Description = "Instead of a score: red, yellow or green." };
        var reason = new Option<string?>("--reason") { Description = "Why; shown beside the score." };
        var until = new Option<string?>("--until") { Description = "The last day (YYYY-MM-DD, its end in UTC), or an instant." };
        var by = By();
        var store = Store();
        var command = new Command("set", "Shows this score or band in place of the computed one, until it lapses. The computed one stays beside.")
        {
            account, score, band, reason, until, by, store,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => Run(parsed, store).SetAsync(
            new OverrideRequest(
                parsed.GetRequiredValue(account), parsed.GetValue(score), parsed.GetValue(band), parsed.GetValue(reason),
                parsed.GetValue(until), parsed.GetValue(by)),
            cancellationToken));
        return command;
    }

    private static Command Clear()
    {
        var (account, by, store) = (Account(), By(), Store());
        var command = new Command("clear", "Ends an account's override: the computed score is shown again.") { account, by, store };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
            Run(parsed, store).ClearAsync(parsed.GetRequiredValue(account), parsed.GetValue(by), cancellationToken));
        return command;
    }

    private static Command List()
    {
        var account = new Argument<string?>("account") { Description = "Only of this account.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Also those that lapsed or were ended." };
        var format = new Option<string>("--format") { Description = "text or json. Default: text", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var store = Store();
        var command = new Command("list", "Shows the overrides in force: who set what, why, until when.") { account, all, format, store };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => Run(parsed, store).ListAsync(
            parsed.Value(account), parsed.GetValue(all), parsed.GetValue(format) == "json", cancellationToken));
        return command;
    }

    private static Argument<string> Account() => new("account") { Description = "An account's id or name." };

    private static Option<string?> By() => new("--by") { Description = "Who does it: an e-mail address. Default: the user of this machine." };

    private static Option<string?> Store() => new("--store") { Description = "The store's file. Default: the settings of Store." };

    private static OverrideRun Run(ParseResult parsed, Option<string?> store)
    {
        List<string> settings = [.. parsed.Settings()];
        settings.AddRange(StoreOptions.Of(parsed.GetValue(store)));
        return new OverrideRun(
            SettingSources.Read([.. settings]), TimeProvider.System, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
    }
}
