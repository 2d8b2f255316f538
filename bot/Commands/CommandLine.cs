using System.CommandLine;

namespace HealthScore.Bot.Commands;

/// <summary>Runs the command that the arguments name.</summary>
internal static class CommandLine
{
    // Longer than the host's 30 s, which accepted turns may need; the library's own 2 s would cut their answers off.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments)
    {
        var parsed = root.Parse(arguments);
        if (Stray(parsed) is { } stray) return await RefuseAsync(stray, root);
        var wrongUsage = parsed.Errors.Count > 0;
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeToStop });
        return wrongUsage ? ExitCode.BadInput : code;
    }

    // The root lets unknown words through, and with it all commands; settings belong to those that say so themselves.
    private static string? Stray(ParseResult parsed) => parsed.UnmatchedTokens.FirstOrDefault(
        token => parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors || !IsSetting(token));

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);

    private static async Task<int> RefuseAsync(string stray, RootCommand root)
    {
        var commands = string.Join(", ", root.Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal));
        await Console.Error.WriteLineAsync(
            $"'{stray}' is neither a command nor an option or setting of this one. Commands: {commands}. "
            + "A setting is written --Section:Name=value; see --help.");
        return ExitCode.BadInput;
    }
}
