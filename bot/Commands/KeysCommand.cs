using System.CommandLine;
using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Commands.Keys;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Commands;

/// <summary><c>keys</c>: who may use the HTTP API.</summary>
internal static class KeysCommand
{
    public static Command Create(TimeProvider time) =>
        new("keys", "Keys of the HTTP API.") { CreateKey(time), List(time), Revoke(time) };

    private static Command CreateKey(TimeProvider time)
    {
        var name = new Option<string>("--name") { Description = "Who or what will use it.", Required = true };
        var scopes = new Option<string>("--scopes")
        {
            Description = $"What it may do, with commas between: {string.Join(", ", ScopeWords.All)}.", Required = true,
        };
        var expires = new Option<string?>("--expires")
        {
            Description = "Good until this day (YYYY-MM-DD, 00:00 UTC) or instant. Default: until revoked.",
        };
        var store = Store();
        var command = new Command("create", "Makes a key and shows it, this once.") { name, scopes, expires, store };
        command.SetAction((parsed, cancellationToken) => Run(parsed, store, time).CreateAsync(
            parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), parsed.GetValue(expires), cancellationToken));
        return command;
    }

    private static Command List(TimeProvider time)
    {
        var store = Store();
        var command = new Command("list", "Shows all keys, without what is secret.") { store };
        command.SetAction((parsed, cancellationToken) => Run(parsed, store, time).ListAsync(cancellationToken));
        return command;
    }

    private static Command Revoke(TimeProvider time)
    {
        var id = new Argument<string>("id") { Description = "The key's id, as keys list shows it." };
        var store = Store();
        var command = new Command("revoke", "Makes a key useless, at once and for good.") { id, store };
        command.SetAction((parsed, cancellationToken) =>
            Run(parsed, store, time).RevokeAsync(parsed.GetRequiredValue(id), cancellationToken));
        return command;
    }

    private static Option<string?> Store() =>
        new("--store") { Description = "The store's file. Default: the settings of Store." };

    private static KeysRun Run(ParseResult parsed, Option<string?> store, TimeProvider time)
    {
        string[] settings = [.. StoreOptions.Of(parsed.GetValue(store))];
        var console = parsed.InvocationConfiguration;
        return new KeysRun(SettingSources.Read(settings), time, console.Output, console.Error);
    }
}
