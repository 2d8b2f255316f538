using System.Net.Sockets;
using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>Turns what keeps the bot from starting into messages that name the setting and the fix.</summary>
internal static class StartFailure
{
    /// <summary>The messages, or null for a bug, which should be seen whole.</summary>
    public static IReadOnlyList<string>? Explain(Exception failure) => failure switch
    {
        AggregateException many when many.InnerExceptions.All(one => Explain(one) is not null) =>
            [.. many.InnerExceptions.SelectMany(one => Explain(one)!)],
        OptionsValidationException options => [.. options.Failures],
        ScorecardsUnusableException scorecards => [.. scorecards.Problems.Select(problem => problem.ToString())],
        StoreUnusableException store => [store.Message],
        IOException { InnerException: AddressInUseException } => [InUse(failure)],
        IOException { InnerException: SocketException } or SocketException =>
            [$"Cannot listen: {failure.Message} Choose another address with --urls, such as --urls http://127.0.0.1:3979"],
        InvalidOperationException { InnerException: FormatException or ArgumentException } => [WrongType(failure)],
        ArgumentOutOfRangeException { ParamName: "port" } =>
            ["--urls: a port is between 1 and 65535. Write the address like http://127.0.0.1:3978"],
        FormatException when failure.Message.Contains("URL", StringComparison.OrdinalIgnoreCase) =>
            [$"--urls: {failure.Message} Write it like http://127.0.0.1:3978"],
        _ => null,
    };

    private static string InUse(Exception failure) =>
        $"{failure.Message} Another program listens there, perhaps another HealthScore: stop it, or choose another "
        + "address with --urls, such as --urls http://127.0.0.1:3979";

    // The configuration binder's message already names the key and the value.
    private static string WrongType(Exception failure) =>
        $"Setting with a wrong value: {failure.Message} {Expected(failure.Message)}, or remove it to get the default.";

    private static string Expected(string message) =>
        message.Contains("System.Boolean", StringComparison.Ordinal) ? "Write true or false"
        : message.Contains("System.Int32", StringComparison.Ordinal) ? "Write a whole number"
        : "Correct it";
}
