using System.CommandLine;
using HealthScore.Bot.Commands.KeyFigures;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>kpi [NAME…]</c>: key figures beside their targets.</summary>
internal static class KpiCommand
{
    private static readonly Argument<string[]> Names = new("name")
    {
        Arity = ArgumentArity.ZeroOrMore, Description = "Which key figures, such as nps or churn_rate. Default: all",
    };

    private static readonly Option<string?> Account = new("--account") { Description = "One account, by id or name." };
    private static readonly Option<string?> Segment = new("--segment") { Description = "Accounts of this segment." };
    private static readonly Option<string?> Owner = new("--owner") { Description = "Accounts of this owner (e-mail address)." };

    private static readonly Option<string[]> Where = new("--where")
    {
        Description = "Accounts whose attribute says so, as ATTRIBUTE=VALUE, such as industry=retail. May be repeated.",
    };

    private static readonly Option<string?> From = new("--from") { Description = "First day, YYYY-MM-DD (UTC)." };
    private static readonly Option<string?> To = new("--to") { Description = "Last day, YYYY-MM-DD (UTC). Default: today" };
    private static readonly Option<int?> Days = new("--days") { Description = "The last days up to now. Default: 90" };

    private static readonly Option<string?> First = new("--first")
    {
        Description = "For a conversion: what is reached first, such as onboarding.milestone:milestone=kickoff.",
    };

    private static readonly Option<string?> Second = new("--second") { Description = "For a conversion: what is reached then." };
    private static readonly Option<string?> Targets = new("--targets") { Description = "A targets file. Default: the shipped one" };
    private static readonly Option<string> Format = Formats();
    private static readonly Option<string?> Store = new("--store") { Description = "The store's file. Default: the settings of Store." };

    public static Command Create()
    {
        var command = new Command("kpi", "Shows key figures of an account, a choice of accounts or the whole book, beside their targets.")
        {
            Names, Account, Segment, Owner, Where, From, To, Days, First, Second, Targets, Format, Store,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] settings = [.. StoreOptions.Of(parsed.GetValue(Store))];
            return new KpiRun(Request(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .RunAsync(SettingSources.Read(settings), TimeProvider.System, cancellationToken);
        });
        return command;
    }

    private static KpiRequest Request(ParseResult parsed) => new()
    {
        Names = parsed.GetValue(Names) ?? [],
        Account = parsed.GetValue(Account),
        Segment = parsed.GetValue(Segment),
        Owner = parsed.GetValue(Owner),
        Where = parsed.GetValue(Where) ?? [],
        From = parsed.GetValue(From),
        To = parsed.GetValue(To),
        Days = parsed.GetValue(Days),
        First = parsed.GetValue(First),
        Second = parsed.GetValue(Second),
        Targets = parsed.GetValue(Targets),
        Format = parsed.GetRequiredValue(Format),
    };

    private static Option<string> Formats()
    {
        var format = new Option<string>("--format")
        {
            Description = "text or json. Default: text", DefaultValueFactory = _ => KpiRequest.Text,
        };
        format.AcceptOnlyFromAmong(KpiRequest.Text, KpiRequest.Json);
        return format;
    }
}
