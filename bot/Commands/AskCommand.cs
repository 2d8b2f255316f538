using System.CommandLine;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>ask "how is Acme?"</c>: the bot's answer, in a terminal.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "What you would type in a chat, in quotes." };
        var user = new Option<string?>("--user") { Description = "Ask as this person (their e-mail address)." };
        var format = new Option<string>("--format") { Description = "How to write the answer.", DefaultValueFactory = _ => AskFormats.Text };
        format.AcceptOnlyFromAmong(AskFormats.Text, AskFormats.Adaptive, AskFormats.BlockKit);
        var store = new Option<string?>("--store") { Description = "The store's file. Default: the settings of Store." };
        var command = new Command("ask", "Answer one question from the terminal, as the chat would.") { question, user, format, store };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
        {
            var run = new AskRun(
                parsed.GetRequiredValue(question), parsed.GetValue(user), parsed.GetRequiredValue(format),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            List<string> settings = [.. parsed.UnmatchedTokens];
            settings.AddRange(StoreOptions.Of(parsed.GetValue(store)));
            return run.RunAsync(SettingSources.Read([.. settings]), cancellationToken);
        });
        return command;
    }
}
