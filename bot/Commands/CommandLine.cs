using System.CommandLine;

namespace HealthScore.Bot.Commands;

/// <summary>Runs the command that the arguments name.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments)
    {
        var parsed = root.Parse(arguments);
        var wrongUsage = parsed.Errors.Count > 0;
        var code = await parsed.InvokeAsync();
        return wrongUsage ? ExitCode.BadInput : code;
    }
}
