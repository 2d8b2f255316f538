using System.Text;
using Spectre.Console;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Writes what a report lays out, without colours, to a stream.</summary>
internal static class PlainConsole
{
    private const int WidthWithoutTerminal = 160;

    public static async Task WriteAsync(Stream output, Action<IAnsiConsole> report, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(
            output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Console.IsOutputRedirected ? WidthWithoutTerminal : Math.Max(Console.WindowWidth, 80);
        report(console);
        await writer.FlushAsync(cancellationToken);
    }
}
