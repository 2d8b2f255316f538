using System.CommandLine;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary>The main job: without any command, the bot runs until it is stopped.</summary>
internal static class ServeCommand
{
    public static RootCommand CreateRoot()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen. Default: http://127.0.0.1:3978" };
        var store = new Option<string?>("--store") { Description = "The store's file. Default: the settings of Store." };
        var noDemo = new Option<bool>("--no-demo") { Description = "Start empty: leave the fictional demo portfolio out." };
        var root = new RootCommand(
            "HealthScore answers \"how is Acme?\" with one explained score. Without a command it serves the local page "
            + "and the chat channels. Any setting can be given as --Section:Name=value.")
        {
            urls, store, noDemo,
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(async (parsed, cancellationToken) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            List<string> settings = [.. parsed.UnmatchedTokens];
            if (parsed.GetValue(urls) is { } listen) settings.Add($"--urls={listen}");
            settings.AddRange(StoreOptions.Of(parsed.GetValue(store)));
            if (parsed.GetValue(noDemo)) settings.Add("--Demo:Enabled=false");
            return await Serving.RunAsync([.. settings], parsed.InvocationConfiguration.Output, error, cancellationToken);
        });
        return root;
    }
}
