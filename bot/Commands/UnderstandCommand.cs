using System.CommandLine;
using HealthScore.Bot.Commands.Understanding;

namespace HealthScore.Bot.Commands;

/// <summary><c>understand</c>: what texts would be taken to ask, without a store and without answering.</summary>
internal static class UnderstandCommand
{
    public static Command Create()
    {
        var accounts = new Option<string>("--accounts") { Required = true, Description = "An accounts.csv." };
        var users = new Option<string?>("--users") { Description = "A CSV of user_id, name, role, manager, language, timezone, team." };
        var grammar = new Option<string?>("--grammar") { Description = "A folder of grammar files to try. Default: those built in." };
        var asOf = new Option<string?>("--as-of") { Description = "The moment that \"today\" is, a date or an instant. Default: now." };
        var explain = new Option<bool>("--explain") { Description = "Add to each line which words, names and cues decided." };
        var command = new Command(
            "understand", "Reads {\"text\", \"user\"?, \"context\"?} a line from standard input; writes what is understood, one object per line.")
        {
            accounts, users, grammar, asOf, explain,
        };
        command.SetAction((parsed, cancellationToken) => UnderstandRun.RunAsync(
            new UnderstandRequest(
                parsed.GetRequiredValue(accounts),
                parsed.GetValue(users),
                parsed.GetValue(grammar),
                parsed.GetValue(asOf),
                parsed.GetValue(explain)),
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            parsed.InvocationConfiguration.Error,
            TimeProvider.System,
            cancellationToken));
        return command;
    }
}
